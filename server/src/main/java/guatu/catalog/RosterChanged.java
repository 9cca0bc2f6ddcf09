package guatu.catalog;

import guatu.kernel.KnownTime;

/// Enterprises have entered or left the roster.
///
/// @param enterprises how many
public record RosterChanged(int enterprises, KnownTime knownTime) {}
