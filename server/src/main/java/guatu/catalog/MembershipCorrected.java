package guatu.catalog;

import guatu.kernel.EnterpriseId;
import guatu.kernel.KnownTime;

/// The memberships of an enterprise have changed. Facts that carry its place or class move with this known
/// time, in the same transaction.
public record MembershipCorrected(EnterpriseId enterprise, KnownTime knownTime) {}
