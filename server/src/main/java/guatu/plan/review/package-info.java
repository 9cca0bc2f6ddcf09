/// The review of a compiled plan text: every reading is accepted, corrected or rejected by a person, every decision can
/// be
/// undone, and what comes of it is published as a version that never changes.
@NullMarked
package guatu.plan.review;

import org.jspecify.annotations.NullMarked;
