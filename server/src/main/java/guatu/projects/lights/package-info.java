/// Lamps of projects, judged by dated presets: expected progress from the project's own twelve months, winter and all;
/// three lamps beside each other, and what they do not agree on. Exact arithmetic only.
@NullMarked
package guatu.projects.lights;

import org.jspecify.annotations.NullMarked;
