/// A firm's ledger becomes its half-typed form, by a mapping that the firm keeps: which line and column goes into which
/// cell.
@NullMarked
package guatu.reporting.ledger;

import org.jspecify.annotations.NullMarked;
