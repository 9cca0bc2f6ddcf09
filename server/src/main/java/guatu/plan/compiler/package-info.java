/// The plan compiler: reads a government plan's text as it comes and drafts its clauses and quantified targets.
///
/// Rule ids of its findings (PC-01…) and the grammar of its readings: `docs/plan-compiler.md`.
///
/// Pure: no framework, no SQL, no clock, no network, no model. The same text gives the same draft.
@NamedInterface("compiler")
@NullMarked
package guatu.plan.compiler;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
