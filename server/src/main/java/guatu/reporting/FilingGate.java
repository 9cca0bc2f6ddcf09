package guatu.reporting;

import guatu.reporting.pack.WindowCalendar;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// When a firm may file or revise (settled.md 2): while the window is open, after a return, or in a correction
/// window; a first filing also late, until the province closes the month. Never otherwise.
final class FilingGate {

    static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(WindowCalendar.ZONE);

    private FilingGate() {}

    /// Why not, in both languages.
    record WhyNot(String zh, String en) {

        static WhyNot of(String key, Object... fill) {
            return new WhyNot(Texts.text(key + ".zh", fill), Texts.text(key + ".en", fill));
        }
    }

    /// Why the next revision may not be filed now; empty when it may.
    static Optional<WhyNot> whyNot(Standing standing, Instant now) {
        if (standing.window().isEmpty()) {
            return Optional.of(WhyNot.of("E01.window"));
        }
        var window = standing.window().get();
        if (now.isBefore(window.opensAt())) {
            return Optional.of(WhyNot.of("file.opens", MOMENT.format(window.opensAt())));
        }
        if (correction(standing, now)) {
            return Optional.empty();
        }
        if (standing.closedAt().isPresent()) {
            return Optional.of(
                    WhyNot.of("file.closed", MOMENT.format(standing.closedAt().get())));
        }
        boolean first = standing.filing().isEmpty();
        boolean returned = standing.state() == FilingState.RETURNED;
        return first || returned || window.openAt(now)
                ? Optional.empty()
                : Optional.of(WhyNot.of("file.over", MOMENT.format(window.firmUntil())));
    }

    /// Whether a filing now is a formal correction: the ordinary ways are shut, and a correction window is
    /// open.
    static boolean correction(Standing standing, Instant now) {
        boolean ordinary = standing.closedAt().isEmpty()
                && (standing.filing().isEmpty()
                        || standing.state() == FilingState.RETURNED
                        || standing.window().filter(open -> open.openAt(now)).isPresent());
        return !ordinary && standing.correctionUntil().isPresent();
    }
}
