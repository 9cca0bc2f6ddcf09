/// Forms, their windows and checks; what enterprises file, revision by revision; acceptance or return by
/// county, prefecture and province; the ledger of facts that count. Officials accept or return with a reason:
/// they never write a value.
@ApplicationModule(
        displayName = "Reporting",
        allowedDependencies = {"kernel", "platform", "journal", "catalog", "access", "figures", "evidence"})
@NullMarked
package guatu.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
