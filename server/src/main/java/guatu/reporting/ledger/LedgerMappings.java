package guatu.reporting.ledger;

import static guatu.kernel.Finding.Severity.BLOCKS;

import guatu.access.Acting;
import guatu.access.NotPermitted;
import guatu.access.Permission;
import guatu.kernel.EnterpriseId;
import guatu.kernel.Finding;
import guatu.kernel.FormCode;
import guatu.reporting.sheet.SheetTexts;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The mappings that a firm keeps for a form, by name, to use again next month.
@Service
public class LedgerMappings {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_TEXT = 200;
    private static final int MOST_LINES = 500;
    private static final int MOST_ROWS = 1000;
    private static final int MOST_SHIFT = 8;
    private static final int MOST_MAPPINGS = 20;

    private final LedgerMappingRepository repository;
    private final Clock clock;

    LedgerMappings(LedgerMappingRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /// The latest first.
    @Transactional(readOnly = true)
    public List<NamedMapping> list(FormCode form) {
        return repository.list(firm(), form);
    }

    /// Keeps a mapping in place of the one of the same name.
    ///
    /// @throws MappingRefused when name or lines are not in order
    @Transactional
    public List<NamedMapping> save(FormCode form, String name, LedgerMapping mapping) {
        var firm = firm();
        var text = name.strip();
        var findings = new ArrayList<>(check(mapping));
        if (text.isEmpty() || text.length() > LONGEST_NAME || hidden(text)) {
            findings.add(SheetTexts.finding("mapping-name", BLOCKS, "name", name, "≤ " + LONGEST_NAME));
        }
        var kept = repository.list(firm, form);
        if (kept.size() >= MOST_MAPPINGS
                && kept.stream().noneMatch(one -> one.name().equals(text))) {
            findings.add(SheetTexts.finding("mapping-count", BLOCKS, "name", name, "≤ " + MOST_MAPPINGS));
        }
        if (!findings.isEmpty()) {
            throw new MappingRefused(findings);
        }
        repository.save(firm, form, text, mapping, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return repository.list(firm, form);
    }

    /// Forgets a mapping.
    ///
    /// @throws MappingNotFound when there is none of the name
    @Transactional
    public List<NamedMapping> delete(FormCode form, String name) {
        var firm = firm();
        if (hidden(name) || !repository.delete(firm, form, name)) {
            throw new MappingNotFound(name);
        }
        return repository.list(firm, form);
    }

    /// What is the matter with a mapping itself, whatever the ledger.
    static List<Finding> check(LedgerMapping mapping) {
        var findings = new ArrayList<Finding>();
        if (mapping.headerRow() < 1 || mapping.headerRow() > MOST_ROWS) {
            findings.add(SheetTexts.finding(
                    "mapping-header", BLOCKS, "headerRow", Integer.toString(mapping.headerRow()), "1 … " + MOST_ROWS));
        }
        if (mapping.lines().size() > MOST_LINES) {
            findings.add(SheetTexts.finding(
                    "mapping-lines",
                    BLOCKS,
                    "lines",
                    Integer.toString(mapping.lines().size()),
                    "≤ " + MOST_LINES));
        }
        if (wrong(mapping.sheet()) || mapping.labelColumn().isBlank() || wrong(mapping.labelColumn())) {
            findings.add(SheetTexts.finding("mapping-text", BLOCKS, "labelColumn", mapping.labelColumn(), "text"));
        }
        for (int i = 0; i < mapping.lines().size(); i++) {
            var line = mapping.lines().get(i);
            var at = "lines." + (i + 1);
            if (Stream.of(line.label(), line.column(), line.cell()).anyMatch(text -> text.isBlank() || wrong(text))) {
                findings.add(SheetTexts.finding("mapping-text", BLOCKS, at, line.label(), "text"));
            }
            if (line.shift() < -MOST_SHIFT || line.shift() > MOST_SHIFT) {
                findings.add(SheetTexts.finding(
                        "mapping-shift",
                        BLOCKS,
                        at,
                        Integer.toString(line.shift()),
                        "-%d … %d".formatted(MOST_SHIFT, MOST_SHIFT)));
            }
        }
        return findings;
    }

    private static boolean wrong(String text) {
        return text.length() > LONGEST_TEXT || hidden(text);
    }

    private static boolean hidden(String text) {
        return text.codePoints()
                .anyMatch(point -> Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE);
    }

    private static EnterpriseId firm() {
        return Acting.current().require(Permission.FILE).scope().enterprise().orElseThrow(NotPermitted::new);
    }
}
