/// Major projects (mechanisms.md P1, P2, P4, P5): the record with its versions, the main axis S0–S8 with guards and
/// papers, side status, the three-level reserve, leader sponsors, preliminary procedures. Money in 元.
@ApplicationModule(
        displayName = "Projects",
        allowedDependencies = {"kernel", "platform", "journal", "catalog", "access", "evidence", "figures", "workflow"})
@NullMarked
package guatu.projects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
