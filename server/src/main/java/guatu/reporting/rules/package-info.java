/// The expressions in which a form's file writes its checks and computed cells: small, exact, and unable to reach
/// anything but the names they are given.
@NullMarked
package guatu.reporting.rules;

import org.jspecify.annotations.NullMarked;
