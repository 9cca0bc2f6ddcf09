package guatu.reporting.ledger;

import static guatu.kernel.Finding.Severity.BLOCKS;

import guatu.access.Acting;
import guatu.access.Permission;
import guatu.evidence.FileKind;
import guatu.kernel.Finding;
import guatu.reporting.Drafts;
import guatu.reporting.FilingKey;
import guatu.reporting.FilingView;
import guatu.reporting.FilingView.RowView;
import guatu.reporting.FilingViews;
import guatu.reporting.Filings;
import guatu.reporting.sheet.FormCells;
import guatu.reporting.sheet.Prefill;
import guatu.reporting.sheet.SheetTexts;
import guatu.reporting.sheet.SpreadsheetRefused;
import guatu.reporting.sheet.Spreadsheets;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// A firm's own ledger, looked at and tried against its form. Nothing is written: what is taken becomes a half-typed
/// form
/// when the firm says so.
@Service
public class Ledgers {

    private static final Charset GB = Charset.forName("GB18030");

    private final FilingViews views;
    private final Filings filings;
    private final Drafts drafts;
    private final Spreadsheets spreadsheets;

    Ledgers(FilingViews views, Filings filings, Drafts drafts, Spreadsheets spreadsheets) {
        this.views = views;
        this.filings = filings;
        this.drafts = drafts;
        this.spreadsheets = spreadsheets;
    }

    /// What a ledger gives, and what is found in it.
    ///
    /// @param values cell → amount, of the cells that it gives
    /// @param sources cell → where in the ledger it comes from
    public record Tried(
            Map<String, String> values,
            Map<String, List<String>> sources,
            Map<String, String> computed,
            List<Finding> findings) {}

    /// The sheets of a ledger as texts, the first rows and columns of each.
    ///
    /// @throws SpreadsheetRefused when it is neither a workbook nor a table of separated values
    List<LedgerSheet> look(FilingKey key, byte[] bytes, String name) {
        own(key);
        return sheets(bytes, name);
    }

    /// What a ledger gives by a mapping. The checks see it beside what was typed before.
    ///
    /// @throws MappingRefused when the mapping is not in order
    /// @throws guatu.reporting.FilingClosed when the firm may not file now
    public Tried attempt(FilingKey key, byte[] bytes, String name, LedgerMapping mapping) {
        var filing = own(key);
        drafts.requireOpen(key);
        var wrong = LedgerMappings.check(mapping);
        if (!wrong.isEmpty()) {
            throw new MappingRefused(wrong);
        }
        var taken = LedgerReader.read(sheets(bytes, name), mapping, FormCells.of(filing.form(), lists(key, filing)));
        var values = new HashMap<String, @Nullable String>(Prefill.of(filing).values());
        var cells = FormCells.of(filing.form());
        filing.values().forEach((cell, amount) -> {
            if (cells.kind(cell) == FormCells.Kind.BROUGHT_IN) {
                values.put(cell, amount);
            }
        });
        values.putAll(taken.values());
        var checked = filings.dryRun(key, values);
        var findings = new ArrayList<>(taken.findings());
        findings.addAll(checked.findings());
        findings.sort(Comparator.comparing(Finding::severity));
        return new Tried(taken.values(), taken.sources(), checked.computed(), findings);
    }

    private List<LedgerSheet> sheets(byte[] bytes, String name) {
        var kind = spreadsheets.kind(bytes, name);
        if (kind == FileKind.XLSX) {
            return spreadsheets.with(
                    bytes,
                    name,
                    (XSSFWorkbook workbook) -> IntStream.range(0, workbook.getNumberOfSheets())
                            .filter(i -> !workbook.isSheetHidden(i) && !workbook.isSheetVeryHidden(i))
                            .mapToObj(i -> LedgerSheet.of(workbook.getSheetAt(i)))
                            .toList());
        }
        try {
            return List.of(LedgerSheet.of(bytes, kind == FileKind.TEXT_GB ? GB : StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new SpreadsheetRefused(List.of(SheetTexts.finding("sheet-csv", BLOCKS, "file", name, "csv, xlsx")));
        }
    }

    private FilingView own(FilingKey key) {
        Acting.current().require(Permission.FILE);
        return views.view(key);
    }

    private Map<String, List<RowView>> lists(FilingKey key, FilingView filing) {
        var lists = new TreeMap<String, List<RowView>>();
        filing.form().tables().forEach(table -> lists.put(table.list(), views.codes(key, table.list())));
        return lists;
    }
}
