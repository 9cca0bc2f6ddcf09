package guatu.reporting;

import static guatu.kernel.Finding.Severity.BLOCKS;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.access.JournalAccess;
import guatu.access.Permission;
import guatu.kernel.Finding;
import guatu.kernel.Page;
import guatu.kernel.Period;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Queries (质询): an office asks about one cell of what a firm filed, the firm answers in words, the office closes or
/// asks again. Nothing here carries an amount, and nothing changes where the filing stands; a firm that finds a mistake
/// files a revision where it may (settled.md 2).
@Service
public class Queries {

    private static final int MOST_EXPORTED = 1_000_000;

    private final QueryRepository repository;
    private final QueryViews views;
    private final StandingRepository standings;
    private final AcceptanceRules rules;
    private final Contexts contexts;
    private final Forms forms;
    private final Dues dues;
    private final JournalAccess journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Queries(
            QueryRepository repository,
            QueryViews views,
            StandingRepository standings,
            AcceptanceRules rules,
            Contexts contexts,
            Forms forms,
            Dues dues,
            JournalAccess journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.views = views;
        this.standings = standings;
        this.rules = rules;
        this.contexts = contexts;
        this.forms = forms;
        this.dues = dues;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /// Asks the firm about a cell of its latest revision, or about all of it.
    ///
    /// @param cell such as `01.month`; empty for the filing
    /// @param due by when it is to answer; absent for the standard number of working days
    /// @throws QueryRefused when the words say nothing, or the form has no such cell
    /// @throws DueRefused when the day is past or too far
    /// @throws NotResponsible when it is another office's filing
    /// @throws FilingStateConflict when nothing is filed, or it is back with the firm
    @Transactional
    public Query ask(FilingKey key, String cell, String text, Optional<LocalDate> due) {
        var actor = Acting.current();
        int level = rules.level(actor);
        var form = forms.get(key.form(), key.month());
        var findings = new ArrayList<>(contexts.reasons(key.month()).judge("text", text));
        if (!cell.isEmpty()
                && !ValueReader.knows(form, forms.lists(), key.month().end(), cell)) {
            findings.add(
                    Texts.finding("unknown-cell", "cell", BLOCKS, "cell", Finding.echo(cell), "a cell of the form"));
        }
        refuse(findings);
        standings.lock(key.form(), key.month(), List.of(key.creditCode()));
        var standing = standings.find(key, clock.instant()).orElseThrow(() -> new FilingNotFound(key.toString()));
        rules.mayAsk(standing, actor, level, key.month());
        var place = standing.place().orElseThrow();
        var day = dues.of(due, Dues.QUERY, place.region());
        var now = now();
        int no = repository.ask(standing, key, cell, level, place, actor, now);
        repository.turn(
                standing.enterprise(), key, no, place, Query.State.ASKED, text.strip(), Optional.of(day), actor, now);
        journal.changed("QUERY_ASKED", "query", key + "/" + no, Map.of("cell", cell, "due", day.toString()));
        var asked = row(key, no);
        tell(asked, key, cell, text.strip(), day, actor, now, 1);
        return views.of(asked, actor, true);
    }

    /// The firm answers.
    ///
    /// @throws QueryNotFound when it is another firm's, or there is none
    /// @throws QueryStateConflict when it does not wait for an answer
    @Transactional
    public Query answer(FilingKey key, int no, String text) {
        var actor = Acting.current().require(Permission.FILE);
        refuse(contexts.reasons(key.month()).judge("text", text));
        var row = locked(key, no);
        if (!QueryViews.mayAnswer(row, actor)) {
            throw new QueryStateConflict(FilingGate.WhyNot.of("query.state." + row.state()));
        }
        repository.turn(
                row.enterprise(),
                key,
                no,
                row.place(),
                Query.State.ANSWERED,
                text.strip(),
                Optional.empty(),
                actor,
                now());
        journal.changed("QUERY_ANSWERED", "query", key + "/" + no, Map.of());
        return views.of(row(key, no), actor, true);
    }

    /// The office asks again.
    ///
    /// @throws QueryStateConflict when it is closed, or the firm has not answered yet
    @Transactional
    public Query askAgain(FilingKey key, int no, String text, Optional<LocalDate> due) {
        var actor = Acting.current();
        rules.level(actor);
        refuse(contexts.reasons(key.month()).judge("text", text));
        var row = judged(key, no, actor);
        if (row.state() != Query.State.ANSWERED) {
            throw new QueryStateConflict(FilingGate.WhyNot.of("query.state." + row.state()));
        }
        var day = dues.of(due, Dues.QUERY, row.place().region());
        var now = now();
        repository.turn(
                row.enterprise(), key, no, row.place(), Query.State.ASKED, text.strip(), Optional.of(day), actor, now);
        journal.changed("QUERY_ASKED", "query", key + "/" + no, Map.of("cell", row.cell(), "due", day.toString()));
        var asked = row(key, no);
        int turn = repository.turns(asked).size();
        tell(asked, key, row.cell(), text.strip(), day, actor, now, turn);
        return views.of(asked, actor, true);
    }

    /// The office closes it, answered or not.
    ///
    /// @throws QueryStateConflict when it is closed already
    @Transactional
    public Query close(FilingKey key, int no) {
        var actor = Acting.current();
        rules.level(actor);
        var row = judged(key, no, actor);
        repository.turn(row.enterprise(), key, no, row.place(), Query.State.CLOSED, "", Optional.empty(), actor, now());
        journal.changed("QUERY_CLOSED", "query", key + "/" + no, Map.of());
        return views.of(row(key, no), actor, true);
    }

    /// The queries about a filing, the open ones first, with all that was said.
    @Transactional
    public List<Query> of(FilingKey key) {
        var actor = Acting.current().require(Permission.READ_FIGURES);
        if (standings.find(key, clock.instant()).isEmpty()) {
            throw new FilingNotFound(key.toString());
        }
        journal.read("query", key.toString());
        return repository.list(search(key, 0), dues.today()).stream()
                .map(row -> views.of(row, actor, true))
                .toList();
    }

    /// The queries in sight, the open ones first, those due soonest before.
    ///
    /// @param state `ASKED`, `ANSWERED`, `CLOSED`, `OPEN` for the first two, `OVERDUE`; empty for all
    @Transactional
    public Page<Query> list(String form, Optional<Period.Month> month, String state, String q, int page, int size) {
        var actor = Acting.current().require(Permission.READ_FIGURES);
        var rows = repository.list(new QueryRepository.Search(form, month, "", 0, state, q, page, size), dues.today());
        return new Page<>(
                rows.stream().map(row -> views.of(row, actor, true)).toList(),
                rows.isEmpty() ? 0 : rows.getFirst().total(),
                page,
                size);
    }

    /// A query as the spreadsheet of the list shows it.
    ///
    /// @param question what was asked first
    record Exported(Query query, String question) {}

    /// The same list whole, to be written down. It is noted in the journal.
    @Transactional
    List<Exported> export(String form, Optional<Period.Month> month, String state, String q) {
        var actor = Acting.current().require(Permission.READ_FIGURES);
        var rows = repository.list(
                new QueryRepository.Search(form, month, "", 0, state, q, 0, MOST_EXPORTED), dues.today());
        journal.changed(
                "QUERIES_EXPORTED",
                "query",
                "%s/%s"
                        .formatted(
                                form.isEmpty() ? "*" : form,
                                month.map(Period.Month::toString).orElse("*")),
                Map.of("state", state, "q", q, "queries", Integer.toString(rows.size())));
        return rows.stream()
                .map(row -> new Exported(views.of(row, actor, false), row.question()))
                .toList();
    }

    /// A query and its turns, for whoever sees the firm.
    Optional<QueryRepository.Row> find(FilingKey key, int no) {
        return repository.list(search(key, no), dues.today()).stream().findFirst();
    }

    private QueryRepository.Row judged(FilingKey key, int no, Actor actor) {
        var row = locked(key, no);
        if (row.state() == Query.State.CLOSED) {
            throw new QueryStateConflict(FilingGate.WhyNot.of("query.state.CLOSED"));
        }
        if (!views.mayClose(row, actor)) {
            var why = FilingGate.WhyNot.of("query.other", row.byZh());
            throw new NotResponsible(why.zh(), why.en());
        }
        return row;
    }

    private QueryRepository.Row locked(FilingKey key, int no) {
        standings.lock(key.form(), key.month(), List.of(key.creditCode()));
        return row(key, no);
    }

    private QueryRepository.Row row(FilingKey key, int no) {
        return find(key, no).orElseThrow(() -> new QueryNotFound(key + "/" + no));
    }

    private void tell(
            QueryRepository.Row row,
            FilingKey key,
            String cell,
            String text,
            LocalDate due,
            Actor by,
            Instant at,
            int turn) {
        var form = forms.get(key.form(), key.month());
        var about = views.names(form, cell, key.month());
        events.publishEvent(new FirmTold(
                row.enterprise(),
                key,
                row.place().region(),
                row.place().park(),
                "QUERY",
                "query/" + key + "/" + row.no() + "/" + turn,
                Texts.text("query.told.zh", form.nameZh(), key.month(), about.zh(), due),
                Texts.text("query.told.en", form.nameEn(), key.month(), about.en(), due),
                text,
                text,
                by,
                at));
    }

    private static QueryRepository.Search search(FilingKey key, int no) {
        return new QueryRepository.Search(
                key.form().value(), Optional.of(key.month()), key.creditCode().value(), no, "", "", 0, 1000);
    }

    private static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new QueryRefused(findings);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
