package guatu.reporting;

import static guatu.kernel.Finding.Severity.EXPLAIN;

import guatu.access.Acting;
import guatu.access.Permission;
import guatu.journal.Journal;
import guatu.kernel.Finding;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes in what enterprises file. An enterprise files directly and alone changes its figures; every revision
/// stays.
///
/// Amounts are in the unit and scale of the form's edition; a month is a calendar month. Source of the checks:
/// `docs/rules/B204-1.md`.
@Service
public class Filings {

    /// The key under which a correction gives its reason.
    static final String CORRECTION = "CORRECTION";

    private final StandingRepository standings;
    private final FilingRepository filings;
    private final Contexts contexts;
    private final Forms forms;
    private final EffortRepository efforts;
    private final Journal journal;
    private final Clock clock;

    Filings(
            StandingRepository standings,
            FilingRepository filings,
            Contexts contexts,
            Forms forms,
            EffortRepository efforts,
            Journal journal,
            Clock clock) {
        this.standings = standings;
        this.filings = filings;
        this.contexts = contexts;
        this.forms = forms;
        this.efforts = efforts;
        this.journal = journal;
        this.clock = clock;
    }

    /// What the checks say of values that are not filed yet, and what the system works out of them; nothing is written.
    ///
    /// @throws FilingNotFound when the enterprise is out of sight
    @Transactional(readOnly = true)
    public Checked dryRun(FilingKey key, Map<String, @Nullable String> values) {
        var form = forms.get(key.form(), key.month());
        var judged = judge(form, standing(key), key, read(form, key, values));
        return new Checked(judged.findings(), FilingViews.computed(form, forms.lists(), judged.values(), key.month()));
    }

    /// The answer to a dry run.
    ///
    /// @param computed cell → amount, of the cells that the system works out
    public record Checked(List<Finding> findings, Map<String, String> computed) {

        public Checked {
            findings = List.copyOf(findings);
            computed = Map.copyOf(computed);
        }
    }

    private ValueReader.Read read(FormEdition form, FilingKey key, Map<String, @Nullable String> values) {
        return ValueReader.read(form, forms.lists(), key.month().end(), values);
    }

    /// The same where nobody counted what it took.
    @Transactional
    public Submission submit(
            FilingKey key, int revision, Map<String, @Nullable String> values, Map<String, @Nullable String> reasons) {
        return submit(key, revision, values, reasons, Optional.empty());
    }

    /// Files a revision. The same revision with the same content again gives the first receipt again.
    ///
    /// @throws RevisionConflict when the revision is on record with other content, or is not the next one
    /// @throws FilingClosed when the firm may not file now
    /// @param effort what it took, where the client counted; it is no part of the filing's content
    /// @throws FilingRefused with all findings, when one must be mended or explained
    @Transactional
    public Submission submit(
            FilingKey key,
            int revision,
            Map<String, @Nullable String> values,
            Map<String, @Nullable String> reasons,
            Optional<Effort> effort) {
        var actor = Acting.current().require(Permission.FILE);
        var form = forms.get(key.form(), key.month());
        standings.lock(key.form(), key.month(), List.of(key.creditCode()));
        var standing = standing(key);
        var judged = judge(form, standing, key, read(form, key, values));
        var words = present(reasons);
        var hash = BodyHash.of(judged.values(), words);
        var first = retry(standing, key, revision, judged, hash);
        if (first.isPresent()) {
            return first.get();
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        gate(standing, now);
        boolean correction = FilingGate.correction(standing, now);
        var findings = judged.findings();
        refuse(form, key, correction, findings, reasons);
        var place = standing.place().orElseThrow(() -> new FilingRefused(findings));
        var receipt = BodyHash.receipt(key.revision(revision) + "/" + hash + "/" + now);
        var filing = new Filing(
                revision,
                judged.values(),
                states(form, standing, key, revision, judged),
                words,
                findings,
                now,
                correction,
                receipt,
                List.of());
        if (!filings.insert(standing, place, form, key.month(), filing, hash, actor.who())) {
            throw new RevisionConflict(key.revision(revision), standing.revision());
        }
        effort.ifPresent(took -> efforts.keep(standing.enterprise(), place, key.form(), key.month(), revision, took));
        journal.record(actor.who(), "FILING_SUBMITTED", "filing", key.revision(revision), Map.of("receipt", receipt));
        return new Submission(receipt, revision, now, FilingState.SUBMITTED, findings, true);
    }

    Standing standing(FilingKey key) {
        return standings.find(key, clock.instant()).orElseThrow(() -> new FilingNotFound(key.toString()));
    }

    /// The first answer again, when the revision is on record with this content.
    private Optional<Submission> retry(Standing standing, FilingKey key, int revision, Judged judged, String hash) {
        if (revision > standing.revision()) {
            if (revision > standing.revision() + 1) {
                throw new RevisionConflict(key.revision(revision), standing.revision());
            }
            return Optional.empty();
        }
        return filings.list(standing.enterprise(), key.form(), key.month()).stream()
                .filter(filed -> filed.revision() == revision && judged.readable())
                .filter(filed -> BodyHash.of(filed.values(), filed.reasons()).equals(hash))
                .findFirst()
                .map(filed -> Optional.of(new Submission(
                        filed.receipt(), revision, filed.filedAt(), filed.state(), filed.findings(), false)))
                .orElseThrow(() -> new RevisionConflict(key.revision(revision), standing.revision()));
    }

    private static void gate(Standing standing, Instant now) {
        FilingGate.whyNot(standing, now).ifPresent(why -> {
            throw new FilingClosed(why.zh(), why.en());
        });
    }

    /// What was read, with what the system worked out, and all findings.
    private record Judged(FilingValues values, List<Finding> findings, boolean readable) {}

    private Judged judge(FormEdition form, Standing standing, FilingKey key, ValueReader.Read read) {
        var context = contexts.context(
                standing.enterprise(), form, key.month(), standing.window().isPresent());
        var values = Computing.compute(read.values(), context);
        var unreadable = read.findings().stream().map(Finding::at).toList();
        var findings = Stream.of(
                        read.findings().stream(),
                        Computing.differences(read.values(), values, context).stream(),
                        forms.rules(form).check(values, context).stream()
                                .filter(found -> !unreadable.contains(found.at())))
                .flatMap(found -> found)
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
        return new Judged(values, findings, read.findings().isEmpty());
    }

    private ValueStates states(FormEdition form, Standing standing, FilingKey key, int revision, Judged judged) {
        var before = filings.list(standing.enterprise(), key.form(), key.month()).stream()
                .filter(filed -> filed.revision() == revision - 1)
                .findFirst()
                .map(Filing::values);
        return ValueStates.of(
                form,
                forms.lists(),
                judged.values(),
                before,
                judged.findings(),
                key.month().end());
    }

    private void refuse(
            FormEdition form,
            FilingKey key,
            boolean correction,
            List<Finding> findings,
            Map<String, @Nullable String> reasons) {
        var reader = contexts.reasons(key.month());
        var toExplain = new ArrayList<>(findings);
        if (correction) {
            toExplain.add(Texts.finding(CORRECTION, "why", EXPLAIN, "reasons." + CORRECTION, "", "a reason"));
        }
        var wrong = reader.judge(form, toExplain, reasons);
        if (!wrong.isEmpty() || findings.stream().anyMatch(Finding::blocks)) {
            throw new FilingRefused(
                    Stream.concat(toExplain.stream(), wrong.stream()).toList());
        }
    }

    private static Map<String, String> present(Map<String, @Nullable String> reasons) {
        var present = new HashMap<String, String>();
        reasons.forEach((rule, reason) -> {
            if (reason != null && !reason.isBlank()) {
                present.put(rule, reason.strip());
            }
        });
        return present;
    }
}
