/// The plan: its text in clauses and sentences, its quantified targets, the yearly path to each and how it is shared
/// out
/// among places, where each target stands, and the review that turns a compiled draft into a published version.
@ApplicationModule(
        displayName = "Plan",
        allowedDependencies = {"kernel", "platform", "journal", "catalog", "access", "figures"})
@NullMarked
package guatu.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
