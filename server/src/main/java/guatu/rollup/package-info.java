/// Sums of the facts that count, kept in the transaction that changes them, and the figures computed from them: over
/// region, park, industry and period, as known now or at any earlier time.
@ApplicationModule(
        displayName = "Rollup",
        allowedDependencies = {"kernel", "platform", "journal", "catalog", "access", "figures"})
@NullMarked
package guatu.rollup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
