/// Signals of the journal and the ledger that figures may not have been written by whom they should have been (数据独立性):
/// many enterprises from one device, edits right after an official looked, growth heaped above a target, digits that
/// nobody's books produce. It accuses nobody: each signal says what else explains it. It reads the other rooms, and
/// keeps nothing but the list of shared networks.
@ApplicationModule(
        displayName = "Independence",
        allowedDependencies = {"kernel", "platform", "journal", "catalog", "access", "reporting"})
@NullMarked
package guatu.independence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
