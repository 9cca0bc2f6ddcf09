package guatu.workflow;

/// In what a limit is told (mechanisms.md c0.1).
enum LimitUnit {
    /// Working days of the place; the first is the one after the start.
    WORKDAY,
    /// Calendar days; the first is the one after the start.
    DAY,
    /// Hours from the start's instant.
    HOUR,
    /// The end of the month that is so many months after the start's; 0 the same month.
    MONTH_END,
    /// The day of a month: the first such day after the start. The amount is the day, 1 to 28.
    MONTH_DAY
}
