/// The codes that everything hangs on, all dated: regions, industries, parks, clusters, parameters, working
/// days; and the enterprises with their memberships and their place on the roster.
@ApplicationModule(
        displayName = "Catalog",
        allowedDependencies = {"kernel", "platform", "journal"})
@NullMarked
package guatu.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
