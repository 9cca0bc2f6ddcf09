@NullMarked
package guatu.journal;

import org.jspecify.annotations.NullMarked;
