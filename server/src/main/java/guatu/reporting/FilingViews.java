package guatu.reporting;

import guatu.access.Acting;
import guatu.access.Permission;
import guatu.journal.Journal;
import guatu.kernel.Period;
import guatu.reporting.FilingGate.WhyNot;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Shows a filing to whoever may see it. Who saw what goes to the journal.
@Service
public class FilingViews {

    private static final int MOST = 50;

    private final Filings standings;
    private final FilingRepository filings;
    private final DraftRepository drafts;
    private final Contexts contexts;
    private final Forms forms;
    private final ParcelLine parcel;
    private final FilingRights rights;
    private final FilingPlaces places;
    private final Journal journal;
    private final Clock clock;

    FilingViews(
            Filings standings,
            FilingRepository filings,
            DraftRepository drafts,
            Contexts contexts,
            Forms forms,
            ParcelLine parcel,
            FilingRights rights,
            FilingPlaces places,
            Journal journal,
            Clock clock) {
        this.standings = standings;
        this.filings = filings;
        this.drafts = drafts;
        this.contexts = contexts;
        this.forms = forms;
        this.parcel = parcel;
        this.rights = rights;
        this.places = places;
        this.journal = journal;
        this.clock = clock;
    }

    /// The filing of an enterprise for a month, filed or not.
    ///
    /// @throws FilingNotFound when the enterprise is out of sight
    @Transactional
    public FilingView view(FilingKey key) {
        var actor = Acting.current().require(Permission.READ_FIGURES);
        var form = forms.get(key.form(), key.month());
        var standing = standings.standing(key);
        var revisions = filings.list(standing.enterprise(), key.form(), key.month());
        var context = contexts.context(
                standing.enterprise(), form, key.month(), standing.window().isPresent());
        var draft = drafts.find(standing.enterprise(), key.form(), key.month());
        journal.record(actor.who(), "FILING_READ", "filing", key.toString(), Map.of());
        var latest = revisions.isEmpty() ? Optional.<Filing>empty() : Optional.of(revisions.getLast());
        var state =
                standing.state() == FilingState.NOT_FILED && draft.isPresent() ? FilingState.DRAFT : standing.state();
        var may = rights.of(standing, actor, key.month(), clock.instant());
        return new FilingView(
                FormViews.of(
                        form,
                        forms.lists(),
                        key.month(),
                        rowsInSight(latest, context, draft),
                        code -> contexts.bound(code, key.month())),
                places.enterprise(standing),
                key.month(),
                standing.window().map(FilingViews::window),
                state,
                standing.revision(),
                values(form, latest.map(Filing::values).orElseGet(() -> Prefill.of(context)), key.month()),
                latest.map(Filing::reasons).orElse(Map.of()),
                draft,
                lastYear(form, context.base(), key.month()),
                own(form, context.previous(), key.month()),
                latest.map(Filing::findings).orElse(List.of()),
                parcel.of(standing, revisions, key.month().end()),
                revisions.stream()
                        .map(filing -> new FilingView.RevisionView(
                                filing.revision(), filing.filedAt(), filing.state(), filing.correction()))
                        .toList(),
                may.file(),
                may.accept(),
                may.giveBack(),
                may.ask(),
                may.correction(),
                may.whyNot().map(WhyNot::zh),
                may.whyNot().map(WhyNot::en));
    }

    /// Codes for a new row of a form, at most fifty: those whose code begins with a text or whose name holds it.
    @Transactional(readOnly = true)
    public List<FilingView.RowView> entries(FilingKey key, String list, String text) {
        Acting.current().require(Permission.READ_FIGURES);
        standings.standing(key);
        return FormViews.search(forms.lists(), list, text.strip(), key.month(), MOST);
    }

    /// All codes of a list that rows may carry on the month's last day.
    @Transactional(readOnly = true)
    public List<FilingView.RowView> codes(FilingKey key, String list) {
        Acting.current().require(Permission.READ_FIGURES);
        return FormViews.search(forms.lists(), list, "", key.month(), Integer.MAX_VALUE);
    }

    /// One revision as it was filed.
    ///
    /// @throws FilingNotFound when there is no such revision in sight
    @Transactional
    public Filing revision(FilingKey key, int revision) {
        var actor = Acting.current().require(Permission.READ_FIGURES);
        var standing = standings.standing(key);
        var filing = filings.list(standing.enterprise(), key.form(), key.month()).stream()
                .filter(filed -> filed.revision() == revision)
                .findFirst()
                .orElseThrow(() -> new FilingNotFound(key.revision(revision)));
        journal.record(actor.who(), "FILING_READ", "filing", key.revision(revision), Map.of());
        return filing;
    }

    /// The rows that a page shows: filled, typed, or filled last year or last month.
    private static Set<String> rowsInSight(Optional<Filing> latest, FilingContext context, Optional<Draft> draft) {
        var rows = new TreeSet<String>();
        latest.ifPresent(filing -> rows.addAll(filing.values().rows().keySet()));
        rows.addAll(context.base().rows().keySet());
        context.previous().ifPresent(values -> rows.addAll(values.rows().keySet()));
        draft.ifPresent(typed -> typed.values().keySet().forEach(code -> rows.add(code.replaceFirst("\\.[^.]*$", ""))));
        return rows;
    }

    /// Cell → amount, of the cells that have one.
    Map<String, String> values(FormEdition form, FilingValues values, Period.Month month) {
        return values(form, forms.lists(), values, month);
    }

    /// Cell → how its amount came to be.
    Map<String, ValueState> states(FormEdition form, Filing filing, Period.Month month) {
        var all = new TreeMap<String, ValueState>();
        for (var cell : form.cells()) {
            filing.states().item(cell.place()).ifPresent(state -> all.put(cell.code(), state));
        }
        filing.values()
                .rows()
                .keySet()
                .forEach(row -> forms.lists()
                        .tableOf(form, row, month.end())
                        .ifPresent(table -> table.cells()
                                .forEach(cell -> filing.states()
                                        .inRow(row, cell.place())
                                        .ifPresent(state -> all.put(row + "." + cell.code(), state)))));
        return all;
    }

    static Map<String, String> values(FormEdition form, CodeLists lists, FilingValues values, Period.Month month) {
        var all = new TreeMap<String, String>();
        cells(form, lists, values, month, (code, amount, cell) -> all.put(code, amount));
        return all;
    }

    /// The same of the cells that the system works out.
    static Map<String, String> computed(FormEdition form, CodeLists lists, FilingValues values, Period.Month month) {
        var all = new TreeMap<String, String>();
        cells(form, lists, values, month, (code, amount, cell) -> {
            if (cell.computed()) {
                all.put(code, amount);
            }
        });
        return all;
    }

    /// What is to be known of a cell here.
    private record Known(boolean base, boolean computed) {}

    @FunctionalInterface
    private interface EachCell {
        void met(String code, String amount, Known cell);
    }

    private static void cells(
            FormEdition form, CodeLists lists, FilingValues values, Period.Month month, EachCell each) {
        for (var cell : form.cells()) {
            var known = new Known(cell.column().base(), cell.computed().isPresent());
            values.items()
                    .at(cell.place())
                    .ifPresent(amount -> each.met(cell.code(), shown(amount, cell.scale()), known));
        }
        values.rows()
                .forEach((row, amounts) -> lists.tableOf(form, row, month.end()).ifPresent(table -> {
                    var entry = lists.entry(table, row, month.end()).orElseThrow();
                    for (var cell : table.cells()) {
                        var known = new Known(cell.base(), cell.computed().isPresent());
                        amounts.at(cell.place())
                                .ifPresent(amount ->
                                        each.met(row + "." + cell.code(), shown(amount, cell.scale(entry)), known));
                    }
                }));
    }

    private static String shown(long amount, int scale) {
        return BigDecimal.valueOf(amount, scale).toPlainString();
    }

    /// Own cell → last year's amount, which stands in the base cells.
    private Map<String, String> lastYear(FormEdition form, FilingValues base, Period.Month month) {
        var byBase = values(form, base, month);
        var values = new TreeMap<String, String>();
        byBase.forEach((code, amount) -> {
            int dot = code.lastIndexOf('.');
            Column.find(code.substring(dot + 1))
                    .filter(Column::base)
                    .ifPresent(column -> values.put(
                            code.substring(0, dot + 1) + (column.single() ? Column.MONTH : Column.CUMULATIVE).code(),
                            amount));
        });
        return values;
    }

    private Map<String, String> own(FormEdition form, Optional<FilingValues> values, Period.Month month) {
        var own = new TreeMap<String, String>();
        values.ifPresent(all -> cells(form, forms.lists(), all, month, (code, amount, cell) -> {
            if (!cell.base()) {
                own.put(code, amount);
            }
        }));
        return own;
    }

    private static FilingView.WindowView window(FilingWindow window) {
        return new FilingView.WindowView(
                window.opensAt(),
                window.firmUntil(),
                window.countyUntil(),
                window.prefectureUntil(),
                window.provinceUntil());
    }
}
