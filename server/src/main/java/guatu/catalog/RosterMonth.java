package guatu.catalog;

import java.time.LocalDate;

/// A month of the roster: previous + entries − exits + moved = stock.
///
/// @param month its first day
/// @param previous the stock at the end of the month before
/// @param moved enterprises of the roster that moved into the part asked for, less those that moved out of it
/// @param stock at its end, or today while it lasts
public record RosterMonth(LocalDate month, long previous, long entries, long exits, long moved, long stock) {}
