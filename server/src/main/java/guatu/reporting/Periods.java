package guatu.reporting;

import static guatu.kernel.Finding.Severity.BLOCKS;

import guatu.access.Acting;
import guatu.access.Permission;
import guatu.journal.Journal;
import guatu.kernel.CreditCode;
import guatu.kernel.Finding;
import guatu.kernel.FormCode;
import guatu.kernel.Period;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The life of a form's month: its window, the province's closing, and the correction windows after it
/// (settled.md 4).
@Service
public class Periods {

    /// A correction window is an exception: it ends within a quarter.
    private static final Duration LONGEST = Duration.ofDays(92);

    private final PeriodRepository repository;
    private final StandingRepository standings;
    private final Contexts contexts;
    private final Forms forms;
    private final Journal journal;
    private final Clock clock;

    Periods(
            PeriodRepository repository,
            StandingRepository standings,
            Contexts contexts,
            Forms forms,
            Journal journal,
            Clock clock) {
        this.repository = repository;
        this.standings = standings;
        this.contexts = contexts;
        this.forms = forms;
        this.journal = journal;
        this.clock = clock;
    }

    /// How a form's month stands.
    public record State(
            FormCode form,
            Period.Month month,
            Optional<FilingWindow> window,
            Optional<Instant> closedAt,
            Optional<Closing> closing,
            List<Correction> corrections) {}

    /// A correction window.
    ///
    /// @param creditCode for whom; absent for every firm
    /// @param byZh the post that opened it; empty where it was not kept
    public record Correction(
            int no,
            Optional<String> creditCode,
            Optional<String> nameZh,
            Instant opensAt,
            Instant until,
            String reason,
            String byZh,
            String byEn) {}

    /// When a month was closed, and by which post.
    public record Closing(Instant at, String byZh, String byEn) {}

    /// A month of a form in the list of months.
    ///
    /// @param corrections correction windows in sight
    /// @param openCorrections of these open now
    /// @param revisions filings in sight that came in correction windows
    public record Line(
            Period.Month month,
            Instant firmUntil,
            Instant provinceUntil,
            Optional<Closing> closing,
            long corrections,
            long openCorrections,
            long revisions) {}

    /// A revision that a firm filed in a correction window: who, when, why.
    public record Corrected(
            String creditCode, String nameZh, int revision, Instant filedAt, String reason, FilingState state) {}

    /// The months of a form whose window has opened, the latest first.
    @Transactional(readOnly = true)
    public List<Line> months(FormCode form) {
        Acting.current().require(Permission.READ_FIGURES);
        return repository.months(form, clock.instant());
    }

    /// What was filed in the correction windows of a month, as far as the acting post sees the firms.
    @Transactional(readOnly = true)
    public List<Corrected> corrected(FormCode form, Period.Month month) {
        Acting.current().require(Permission.READ_FIGURES);
        forms.get(form, month);
        return repository.corrected(form, month);
    }

    /// How a form's month stands.
    ///
    /// @throws FormNotFound when the form has no edition for it
    @Transactional(readOnly = true)
    public State get(FormCode form, Period.Month month) {
        Acting.current().require(Permission.READ_FIGURES);
        forms.get(form, month);
        return new State(
                form,
                month,
                forms.window(form, month),
                repository.closedAt(form, month),
                repository.closing(form, month),
                repository.corrections(form, month));
    }

    /// Closes a month for good: the province's final say. Filings that wait at an office hold it up; what was
    /// returned or never filed does not.
    ///
    /// @throws ClosingRefused when filings wait, or firms may still file
    @Transactional
    public State close(FormCode form, Period.Month month) {
        var actor = Acting.current().require(Permission.CLOSE_PERIOD);
        forms.get(form, month);
        standings.lockPeriod(form, month);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (repository.closedAt(form, month).isPresent()) {
            return get(form, month);
        }
        var findings = new ArrayList<Finding>();
        var window = forms.window(form, month);
        if (window.isEmpty() || !now.isAfter(window.get().firmUntil())) {
            var until = window.map(open -> FilingGate.MOMENT.format(open.firmUntil()))
                    .orElse("—");
            findings.add(Texts.finding("closing", "early", BLOCKS, "month", month.toString(), "> " + until, until));
        }
        for (var waiting : repository.waiting(form, month, month.end())) {
            findings.add(Texts.finding(
                    "closing",
                    "waiting",
                    BLOCKS,
                    "state",
                    Long.toString(waiting.filings()),
                    "0",
                    waiting.filings(),
                    waiting.state().zh(),
                    waiting.state()));
        }
        if (!findings.isEmpty()) {
            throw new ClosingRefused("%s 还不能关账。%s cannot be closed yet.".formatted(month, month), findings);
        }
        repository.close(form, month, now, actor);
        journal.record(actor.who(), "PERIOD_CLOSED", "period", form + "/" + month, Map.of());
        return get(form, month);
    }

    /// Opens a correction window: who, when and why stay on record.
    ///
    /// @param creditCodes for whom; empty for every firm
    /// @throws CorrectionRefused when it has no reason, is for a firm that is not on the register, or does not end
    /// within a quarter from now
    @Transactional
    public State openCorrection(
            FormCode form, Period.Month month, List<CreditCode> creditCodes, Instant until, String reason) {
        var actor = Acting.current().require(Permission.CLOSE_PERIOD);
        forms.get(form, month);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var findings = new ArrayList<>(contexts.reasons(month).judge("reason", reason));
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
            findings.add(Texts.finding(
                    "correction", "until", BLOCKS, "until", until.toString(), now + " … " + now.plus(LONGEST)));
        }
        if (creditCodes.size() > Acceptances.MOST) {
            throw new TooManyFilings(creditCodes.size(), Acceptances.MOST);
        }
        repository
                .unknown(creditCodes.stream().map(CreditCode::value).toList())
                .forEach(code -> findings.add(
                        Texts.finding("correction", "firm", BLOCKS, "creditCodes", code, "a firm on the register")));
        if (!findings.isEmpty()) {
            throw new CorrectionRefused(findings);
        }
        standings.lockPeriod(form, month);
        var codes = creditCodes.isEmpty()
                ? List.of("")
                : creditCodes.stream().map(CreditCode::value).distinct().toList();
        repository.correct(form, month, codes, now, until, reason.strip(), actor);
        journal.record(
                actor.who(),
                "CORRECTION_OPENED",
                "period",
                form + "/" + month,
                Map.of("until", until.toString(), "reason", reason.strip()));
        return get(form, month);
    }
}
