/// Lamps over data: the matrix of projects and dimensions, three lamps, answers and excuses, curves. Its demo months
/// are loaded by the app.
@NamedInterface("board")
@NullMarked
package guatu.projects.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
