/// People, posts, and who fills which post.
@NamedInterface("people")
@NullMarked
package guatu.access.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
