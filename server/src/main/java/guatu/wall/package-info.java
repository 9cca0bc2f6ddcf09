/// The wall: where the plan stands, who is behind, what waits for whom, as known now or on a past day. It reads the
/// other
/// rooms and stores nothing.
@ApplicationModule(
        displayName = "Wall",
        allowedDependencies = {"kernel", "platform", "catalog", "access", "figures", "plan"})
@NullMarked
package guatu.wall;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
