/// Figures, the only currency between the rooms of facts and the rooms of judgement: definitions, the port that rooms
/// of
/// facts implement, certificates that carry the proof, and what others have published.
@ApplicationModule(
        displayName = "Figures",
        allowedDependencies = {"kernel", "platform", "journal", "catalog", "access"})
@NullMarked
package guatu.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
