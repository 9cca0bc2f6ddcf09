/// The review queue: which open filings deserve a look first, by how likely a mistake is and how much of a
/// published
/// total it would move (selective editing). It reads and ranks; nothing here writes, and no value is ever
/// suggested to
/// a
/// firm: what a part expects is shown to offices only.
@NamedInterface("review")
@NullMarked
package guatu.reporting.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
