/// The calendar of reporting, how complete a month is, and what firms are told: messages in the house, by mail and by
/// webhook, by an office's hand or by the calendar. What is told is written by the house: no text carries an amount.
@NamedInterface("chasing")
@NullMarked
package guatu.reporting.chasing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
