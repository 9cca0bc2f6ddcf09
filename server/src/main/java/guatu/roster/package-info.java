/// Files (申报) by which enterprises enter or leave the roster, move, change their trade, merge or split: who applied for
/// what, with which amounts and papers, and how county, prefecture and province decided. What is decided goes to the
/// register of `catalog` in the same transaction. Amounts come from the enterprise alone.
@ApplicationModule(
        displayName = "Roster files",
        allowedDependencies = {"kernel", "platform", "journal", "catalog", "access", "evidence"})
@NullMarked
package guatu.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
