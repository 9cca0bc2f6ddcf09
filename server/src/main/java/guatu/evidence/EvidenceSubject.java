package guatu.evidence;

import guatu.kernel.EnterpriseId;
import java.util.Optional;

/// A thing that evidence belongs to, as the acting post stands to it.
///
/// @param key in its one spelling; opaque to this room
/// @param owner the firm whose affair it is: whoever sees the firm sees the evidence
/// @param mayAttach whether the acting post may attach evidence to it now
public record EvidenceSubject(String key, Optional<EnterpriseId> owner, boolean mayAttach) {}
