package guatu.access;

import guatu.kernel.RegionCode;
import java.util.Optional;

/// A post of an office, as rooms that hand it work know it.
///
/// @param region where it sits; empty for a park's office
public record OfficePost(
        long id, String code, String titleZh, String titleEn, Role role, Optional<RegionCode> region) {}
