/// Cases (事项) that posts decide in rounds and steps: who is to sign, by when, who signed what over which papers,
/// and who has held it for how many working days. What a case is about is an opaque reference: this room knows
/// nothing of its subjects, and never listens upwards. Kinds, transitions, steps, limits, stop-clock reasons and
/// the escalation ladder are dated data of the pack's folder `workflow`.
@ApplicationModule(
        displayName = "Workflow",
        allowedDependencies = {"kernel", "platform", "journal", "catalog", "access"})
@NullMarked
package guatu.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
