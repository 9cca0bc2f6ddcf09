/// A leader's own page: the projects that a post sponsors, what changed since it last looked, what waits for it, what
/// was promised; and visits written down on the spot.
@NullMarked
package guatu.projects.leader;

import org.jspecify.annotations.NullMarked;
