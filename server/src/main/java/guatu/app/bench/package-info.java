/// The bench: a province of any size, asked over HTTP as posts ask, each answer timed beside the same work in
/// hand-written SQL on the same tables in the same minutes. Method: docs/performance.md.
@NullMarked
package guatu.app.bench;

import org.jspecify.annotations.NullMarked;
