/// The append-only record of who did and who saw what, in a hash chain, and the order in which facts became known.
@ApplicationModule(
        displayName = "Journal",
        allowedDependencies = {"kernel", "platform"})
@NullMarked
package guatu.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
