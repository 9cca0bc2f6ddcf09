@NullMarked
package guatu.app.demo;

import org.jspecify.annotations.NullMarked;
