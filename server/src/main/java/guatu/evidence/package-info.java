/// Papers and pictures that prove what is filed: their bytes by content hash, stored once however often they come; and
/// who attached them to what. The room knows nothing of its subjects: rooms above name them through
/// [EvidenceSubjects].
@ApplicationModule(
        displayName = "Evidence",
        allowedDependencies = {"kernel", "platform", "journal", "catalog", "access"})
@NullMarked
package guatu.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
