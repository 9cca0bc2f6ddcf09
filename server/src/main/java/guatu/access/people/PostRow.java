package guatu.access.people;

import guatu.access.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A post with its place and with those who fill it today.
public record PostRow(
        String code,
        String titleZh,
        String titleEn,
        Role role,
        String roleZh,
        String roleEn,
        Optional<String> region,
        Optional<String> park,
        Optional<String> creditCode,
        boolean demo,
        List<Holder> holders) {

    public PostRow {
        holders = List.copyOf(holders);
    }

    /// A person who fills the post, and since when.
    public record Holder(String login, String name, LocalDate from) {}
}
