/// The plan compiler: reads a government plan's text as it comes and drafts its clauses and quantified targets.
///
/// Pure: no Spring, no SQL, no clock, no network, no model. The same text gives the same draft.
@NullMarked
package guatu.plan.compiler;

import org.jspecify.annotations.NullMarked;
