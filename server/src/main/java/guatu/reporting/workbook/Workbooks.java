package guatu.reporting.workbook;

import guatu.access.Acting;
import guatu.access.Permission;
import guatu.kernel.Finding;
import guatu.reporting.Drafts;
import guatu.reporting.FilingKey;
import guatu.reporting.FilingView;
import guatu.reporting.FilingView.RowView;
import guatu.reporting.FilingViews;
import guatu.reporting.Filings;
import guatu.reporting.sheet.FormCells;
import guatu.reporting.sheet.Spreadsheets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// The form as the firm's own workbook. Only the firm takes it and brings it back; nothing is written by either: what a
/// workbook holds becomes a half-typed form when the firm says so, and a filing when it files.
@Service
public class Workbooks {

    private final FilingViews views;
    private final Filings filings;
    private final Drafts drafts;
    private final Spreadsheets spreadsheets;

    Workbooks(FilingViews views, Filings filings, Drafts drafts, Spreadsheets spreadsheets) {
        this.views = views;
        this.filings = filings;
        this.drafts = drafts;
        this.spreadsheets = spreadsheets;
    }

    /// What a workbook holds, and what is found in it.
    ///
    /// @param values open cell → amount, or the text that is none
    /// @param computed cell → amount, of the cells that the system works out
    public record Judged(Map<String, String> values, Map<String, String> computed, List<Finding> findings) {

        public Judged {
            values = Map.copyOf(values);
            computed = Map.copyOf(computed);
            findings = List.copyOf(findings);
        }
    }

    /// The workbook of a filing, filled in with what the firm typed or filed last.
    ///
    /// @throws guatu.access.NotPermitted to whoever is not the firm
    /// @throws guatu.reporting.FilingNotFound when the enterprise is out of sight
    public byte[] blank(FilingKey key) {
        var filing = own(key);
        return WorkbookWriter.write(filing, lists(key, filing));
    }

    /// What the checks say of a workbook; nothing is written.
    ///
    /// @throws guatu.reporting.sheet.SpreadsheetRefused when it is no plain workbook, or not this filing's
    /// @throws guatu.reporting.FilingClosed when the firm may not file now
    public Judged check(FilingKey key, byte[] bytes, String name) {
        var filing = own(key);
        drafts.requireOpen(key);
        var lists = lists(key, filing);
        var uploaded = spreadsheets.with(bytes, name, workbook -> WorkbookReader.read(workbook, filing, lists));
        return judge(key, filing, uploaded);
    }

    /// The same file with a note on each cell that something was found in.
    ///
    /// @throws guatu.reporting.sheet.SpreadsheetRefused as above
    public byte[] noted(FilingKey key, byte[] bytes, String name) {
        var filing = own(key);
        drafts.requireOpen(key);
        var lists = lists(key, filing);
        var uploaded = spreadsheets.with(bytes, name, workbook -> WorkbookReader.read(workbook, filing, lists));
        var findings = judge(key, filing, uploaded).findings();
        return spreadsheets.with(bytes, name, workbook -> WorkbookNotes.write(workbook, uploaded, findings));
    }

    private Judged judge(FilingKey key, FilingView filing, Uploaded uploaded) {
        var cells = FormCells.of(filing.form());
        var values = new HashMap<String, @Nullable String>(uploaded.readable());
        filing.values().forEach((cell, amount) -> {
            if (cells.kind(cell) == FormCells.Kind.BROUGHT_IN) {
                values.put(cell, amount);
            }
        });
        var checked = filings.dryRun(key, values);
        var unreadable = new HashSet<String>();
        uploaded.findings().stream().filter(Finding::blocks).forEach(found -> unreadable.add(found.at()));
        var findings = new ArrayList<>(uploaded.findings());
        checked.findings().stream()
                .filter(found -> !unreadable.contains(found.at()))
                .forEach(findings::add);
        findings.sort(Comparator.comparing(Finding::severity));
        return new Judged(uploaded.values(), checked.computed(), findings);
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
