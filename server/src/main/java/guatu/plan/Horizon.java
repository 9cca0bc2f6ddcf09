package guatu.plan;

import guatu.kernel.KnownTime;
import guatu.kernel.Period;
import java.time.Instant;

/// What a page is about: January to a month, as known at a time.
///
/// @param known the place in the order of knowing; [KnownTime#NOW] for now
/// @param asOf the clock time that stands beside it
public record Horizon(Period.Cumulative period, KnownTime known, Instant asOf) {}
