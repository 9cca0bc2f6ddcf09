package guatu.projects.sponsors;

import static guatu.kernel.Finding.blocking;

import guatu.kernel.Finding;
import guatu.projects.ProjectRefused;
import java.time.LocalDate;
import java.util.List;

/// What every entry about sponsors and visits is checked for.
final class SponsorChecks {

    private SponsorChecks() {}

    static void day(String at, LocalDate day, LocalDate least, LocalDate most, List<Finding> findings) {
        if (day.isBefore(least) || day.isAfter(most)) {
            findings.add(blocking(
                    "sponsor-day",
                    at,
                    day.toString(),
                    "a day from %s to %s".formatted(least, most),
                    "日期须在 %s 至 %s 之间".formatted(least, most)));
        }
    }

    static void text(String at, String text, int least, int most, String zh, List<Finding> findings) {
        long letters = text.codePoints().filter(Character::isLetterOrDigit).count();
        boolean odd = text.codePoints()
                .anyMatch(point -> Character.isISOControl(point)
                        || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE));
        if (letters < least || text.length() > most || odd) {
            findings.add(blocking(
                    "sponsor-text",
                    at,
                    text,
                    "%d to %d characters".formatted(least, most),
                    "“%s”须为 %d 至 %d 个字".formatted(zh, least, most)));
        }
    }

    static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new ProjectRefused(findings);
        }
    }
}
