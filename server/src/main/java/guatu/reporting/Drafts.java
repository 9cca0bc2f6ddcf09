package guatu.reporting;

import static guatu.kernel.Finding.Severity.BLOCKS;

import guatu.access.Acting;
import guatu.access.JournalAccess;
import guatu.access.Permission;
import guatu.kernel.Finding;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what a firm has typed and not filed yet, numbers or not. Nothing of it counts.
@Service
public class Drafts {

    private static final int LONGEST_VALUE = 40;

    private final Filings filings;
    private final DraftRepository repository;
    private final Forms forms;
    private final JournalAccess journal;
    private final Clock clock;

    Drafts(Filings filings, DraftRepository repository, Forms forms, JournalAccess journal, Clock clock) {
        this.journal = journal;
        this.filings = filings;
        this.repository = repository;
        this.forms = forms;
        this.clock = clock;
    }

    /// A draft was kept.
    public record Kept(Instant savedAt, long version) {}

    /// Keeps a draft in place of the one before, whichever that is.
    ///
    /// @throws FilingRefused when it has cells that the form lacks, or texts that cannot be kept
    /// @throws FilingClosed when the firm may not file now
    @Transactional
    public Kept save(FilingKey key, Map<String, @Nullable String> values, Map<String, @Nullable String> reasons) {
        return save(key, values, reasons, Optional.empty());
    }

    /// Keeps a draft in place of the one that was seen: what another device typed meanwhile is not lost.
    ///
    /// @param seen the version of the draft that this one goes on from, 0 for none; empty for whichever there is
    /// @throws DraftConflict when another draft is there
    @Transactional
    public Kept save(
            FilingKey key,
            Map<String, @Nullable String> values,
            Map<String, @Nullable String> reasons,
            Optional<Long> seen) {
        Acting.current().require(Permission.FILE);
        var form = forms.get(key.form(), key.month());
        var standing = filings.standing(key);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        FilingGate.whyNot(standing, now).ifPresent(why -> {
            throw new FilingClosed(why.zh(), why.en());
        });
        var findings = new ArrayList<Finding>();
        values.forEach((code, text) -> value(form, key, code, text == null ? "" : text, findings));
        reasons.forEach((rule, text) -> reason(form, rule, text == null ? "" : text, findings));
        if (!findings.isEmpty()) {
            throw new FilingRefused(findings);
        }
        var body = new Draft.Body(present(values), present(reasons));
        var firm = standing.enterprise();
        long version = seen.map(one -> repository
                        .replace(firm, key.form(), key.month(), body, now, one)
                        .orElseThrow(() -> new DraftConflict(key.toString())))
                .orElseGet(() -> repository.save(firm, key.form(), key.month(), body, now));
        journal.changed("DRAFT_SAVED", "filing", key.toString(), Map.of());
        return new Kept(now, version);
    }

    /// Refuses what the firm may not file now, before it takes the trouble.
    ///
    /// @throws FilingClosed when it may not
    @Transactional(readOnly = true)
    public void requireOpen(FilingKey key) {
        Acting.current().require(Permission.FILE);
        FilingGate.whyNot(filings.standing(key), clock.instant()).ifPresent(why -> {
            throw new FilingClosed(why.zh(), why.en());
        });
    }

    private void value(FormEdition form, FilingKey key, String code, String text, List<Finding> findings) {
        var at = Finding.echo(code);
        if (!ValueReader.knows(form, forms.lists(), key.month().end(), code)) {
            findings.add(Texts.finding("unknown-cell", "cell", BLOCKS, at, at, "a cell of the form"));
        } else if (text.length() > LONGEST_VALUE || ReasonReader.unprintable(text)) {
            findings.add(Texts.finding("unreadable-amount", "cell", BLOCKS, at, text, "≤ " + LONGEST_VALUE));
        }
    }

    private static void reason(FormEdition form, String rule, String text, List<Finding> findings) {
        var at = "reasons." + Finding.echo(rule);
        if (!form.checks(rule) && !rule.equals(Filings.CORRECTION)) {
            findings.add(Texts.finding("reason", "unknown", BLOCKS, at, rule, "E01 …", Finding.echo(rule)));
        } else if (ReasonReader.unprintable(text)) {
            findings.add(Texts.finding("reason", "unprintable", BLOCKS, at, text, "text"));
        } else if (text.length() > ReasonReader.LONGEST) {
            findings.add(Texts.finding(
                    "reason", "long", BLOCKS, at, text, "≤ " + ReasonReader.LONGEST, ReasonReader.LONGEST));
        }
    }

    private static Map<String, String> present(Map<String, @Nullable String> texts) {
        var present = new TreeMap<String, String>();
        texts.forEach((key, text) -> {
            if (text != null && !text.isBlank()) {
                present.put(key, text);
            }
        });
        return present;
    }
}
