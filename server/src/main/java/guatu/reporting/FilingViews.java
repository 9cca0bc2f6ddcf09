package guatu.reporting;

import guatu.access.Acting;
import guatu.access.Permission;
import guatu.journal.Journal;
import guatu.reporting.FilingGate.WhyNot;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Shows a filing to whoever may see it. Who saw what goes to the journal.
@Service
public class FilingViews {

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
                FormViews.of(form, key.month()),
                places.enterprise(standing),
                key.month(),
                standing.window().map(FilingViews::window),
                state,
                standing.revision(),
                values(form, latest.map(Filing::amounts).orElse(context.base())),
                latest.map(Filing::reasons).orElse(Map.of()),
                draft,
                lastYear(form, context.base()),
                own(form, context.previous()),
                latest.map(Filing::findings).orElse(List.of()),
                parcel.of(standing, revisions, key.month().end()),
                revisions.stream()
                        .map(filing -> new FilingView.RevisionView(
                                filing.revision(), filing.filedAt(), filing.state(), filing.correction()))
                        .toList(),
                may.file(),
                may.accept(),
                may.giveBack(),
                may.correction(),
                may.whyNot().map(WhyNot::zh),
                may.whyNot().map(WhyNot::en));
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

    /// Cell → amount, of the cells that have one.
    static Map<String, String> values(FormEdition form, Amounts amounts) {
        var values = new TreeMap<String, String>();
        for (var cell : form.cells()) {
            amounts.at(cell.place()).ifPresent(amount -> values.put(cell.code(), HardRules.shown(cell, amount)));
        }
        return values;
    }

    private static Map<String, String> lastYear(FormEdition form, Amounts base) {
        var values = new HashMap<String, String>();
        for (var cell : form.cells()) {
            if (!cell.column().base()) {
                var place = form.cell(cell.item(), cell.column().ofLastYear()).place();
                base.at(place).ifPresent(amount -> values.put(cell.code(), HardRules.shown(cell, amount)));
            }
        }
        return new TreeMap<>(values);
    }

    private static Map<String, String> own(FormEdition form, Optional<Amounts> amounts) {
        var values = new TreeMap<>(amounts.map(all -> values(form, all)).orElse(Map.of()));
        form.cells().stream().filter(cell -> cell.column().base()).forEach(cell -> values.remove(cell.code()));
        return values;
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
