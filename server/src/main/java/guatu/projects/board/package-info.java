/// Lamps over data: the matrix of projects and dimensions, three lamps, answers and excuses, curves.
@NullMarked
package guatu.projects.board;

import org.jspecify.annotations.NullMarked;
