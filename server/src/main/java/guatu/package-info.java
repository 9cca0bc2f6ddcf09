/// Guatu (挂图), "the plan on the wall": the system with which a province runs an industrial plan.
@NullMarked
package guatu;

import org.jspecify.annotations.NullMarked;
