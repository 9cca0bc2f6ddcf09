/// Leaders who sponsor projects (三级领导包联, mechanisms.md P4): at most one at a time at each level, what was raised and
/// promised on their visits, and what came of it. They are ranked by problems solved, never by visits.
@NullMarked
package guatu.projects.sponsors;

import org.jspecify.annotations.NullMarked;
