package guatu.access.people;

import guatu.access.Role;

/// A post as people see it.
public record Post(String code, String titleZh, String titleEn, Role role, String roleZh, String roleEn) {

    static Post of(String code, String titleZh, String titleEn, Role role) {
        return new Post(code, titleZh, titleEn, role, role.zh(), role.en());
    }
}
