package guatu.reporting;

import guatu.access.Acting;
import guatu.access.Permission;
import guatu.evidence.EvidenceSubject;
import guatu.evidence.EvidenceSubjects;
import guatu.evidence.PhotoExpectation;
import guatu.evidence.PhotoExpectations;
import guatu.kernel.CreditCode;
import guatu.kernel.FormCode;
import guatu.kernel.Period;
import guatu.kernel.Unreadable;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Evidence beside a filing: the firm attaches what backs its reasons, before it files and after, when an office asks;
/// whoever may read the filing reads it. It belongs to the firm's form of a month, whatever the revision. Photos are of
/// the firm, and of the month.
@Component
class FilingEvidence implements EvidenceSubjects, PhotoExpectations {

    private static final Pattern KEY = Pattern.compile("([^/]+)/([^/]+)/([^/]+)");

    private final StandingRepository standings;
    private final Forms forms;
    private final Clock clock;

    FilingEvidence(StandingRepository standings, Forms forms, Clock clock) {
        this.standings = standings;
        this.forms = forms;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "filing";
    }

    /// @param key as [FilingKey] writes it: `91630000226593742J/B204-1/2025-10`
    @Override
    public Optional<EvidenceSubject> find(String key) {
        var actor = Acting.current().require(Permission.READ_FIGURES);
        var filing = read(key);
        forms.get(filing.form(), filing.month());
        return standings.find(filing, clock.instant()).map(standing -> {
            boolean own = actor.scope()
                    .enterprise()
                    .filter(standing.enterprise()::equals)
                    .isPresent();
            return new EvidenceSubject(
                    filing.toString(),
                    Optional.of(standing.enterprise()),
                    own && actor.may(Permission.FILE) && standing.window().isPresent());
        });
    }

    @Override
    public PhotoExpectation of(String key) {
        var filing = read(key);
        return new PhotoExpectation("firm/" + filing.creditCode(), Optional.of(filing.month()), Optional.empty());
    }

    private static FilingKey read(String key) {
        var parts = KEY.matcher(key);
        if (!parts.matches()) {
            throw new Unreadable(
                    "subject-key", key, "a filing such as 91630000226593742J/B204-1/2025-10", "请从报表页面上传佐证材料");
        }
        return new FilingKey(
                CreditCode.of(parts.group(1)), FormCode.of(parts.group(2)), Period.Month.of(parts.group(3)));
    }
}
