package guatu.access.people;

import guatu.kernel.Finding;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;

/// What to change of a person; what is empty stays.
public record PersonChange(Optional<String> name, Optional<Boolean> active, Optional<String> password) {

    /// Reads a body of which every member may be left out.
    ///
    /// @throws PersonRefused when a member is unknown, or not of its kind
    static PersonChange of(Map<String, Object> body) {
        var findings = new ArrayList<Finding>();
        body.forEach((member, value) -> {
            var fits = switch (member) {
                case "name", "password" -> value instanceof String;
                case "active" -> value instanceof Boolean;
                default -> false;
            };
            if (!fits) {
                findings.add(Finding.blocking(
                        "person-member",
                        member,
                        String.valueOf(value),
                        "name (text), active (true or false), password (text)",
                        "请检查提交的字段"));
            }
        });
        if (!findings.isEmpty()) {
            throw new PersonRefused(findings);
        }
        return new PersonChange(
                Optional.ofNullable((String) body.get("name")),
                Optional.ofNullable((Boolean) body.get("active")),
                Optional.ofNullable((String) body.get("password")));
    }
}
