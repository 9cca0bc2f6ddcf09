/// People, posts and roles, and the part of the tree that each may see. It signs people in, and sets the scope under
/// which
/// the database answers.
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"kernel", "platform", "journal", "catalog"})
@NullMarked
package guatu.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
