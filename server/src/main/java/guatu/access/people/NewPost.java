package guatu.access.people;

import guatu.access.Role;

/// A post to make.
///
/// @param place a region code, a park code or a credit code, as the role wants; empty for administrators
public record NewPost(String code, String titleZh, String titleEn, Role role, String place) {}
