/// Tests of the plan compiler, on the first plan and on three invented ones.
@NullMarked
package guatu.plan.compiler;

import org.jspecify.annotations.NullMarked;
