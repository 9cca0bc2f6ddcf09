package guatu.reporting;

import guatu.access.Actor;
import guatu.access.Permission;
import guatu.kernel.Period;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/// Names what a query is about, and says what the acting post may do with it.
@Service
class QueryViews {

    private final QueryRepository repository;
    private final Forms forms;
    private final Duties duties;
    private final Dues dues;

    QueryViews(QueryRepository repository, Forms forms, Duties duties, Dues dues) {
        this.repository = repository;
        this.forms = forms;
        this.duties = duties;
        this.dues = dues;
    }

    Query of(QueryRepository.Row row, Actor actor, boolean whole) {
        var form = forms.get(row.form(), row.month());
        var names = names(form, row.cell(), row.month());
        boolean overdue = row.state() == Query.State.ASKED
                && row.due().filter(dues.today()::isAfter).isPresent();
        return new Query(
                row.creditCode(),
                row.nameZh(),
                row.form(),
                form.nameZh(),
                form.nameEn(),
                row.month(),
                row.no(),
                row.revision(),
                row.cell(),
                names.zh(),
                names.en(),
                row.level(),
                row.byZh(),
                row.byEn(),
                row.at(),
                row.state(),
                row.due(),
                overdue,
                mayAnswer(row, actor),
                mayClose(row, actor),
                whole ? repository.turns(row) : List.of());
    }

    /// The firm answers what waits for it.
    static boolean mayAnswer(QueryRepository.Row row, Actor actor) {
        return row.state() == Query.State.ASKED && own(row, actor) && actor.may(Permission.FILE);
    }

    /// The office of the level that asked, in its duty, closes it or asks again.
    boolean mayClose(QueryRepository.Row row, Actor actor) {
        return row.state() != Query.State.CLOSED
                && duties.levelOf(actor) == row.level()
                && duties.responsible(actor, row.place(), row.month().end());
    }

    static boolean own(QueryRepository.Row row, Actor actor) {
        return actor.scope().enterprise().filter(row.enterprise()::equals).isPresent();
    }

    /// What a cell is called: 工业总产值 · 本月. The whole filing has no name of its own.
    FilingGate.WhyNot names(FormEdition form, String cell, Period.Month month) {
        var fixed = form.find(cell);
        if (fixed.isPresent()) {
            var column = form.columns().stream()
                    .filter(name -> name.column() == fixed.get().column())
                    .findFirst()
                    .orElseThrow();
            return new FilingGate.WhyNot(
                    fixed.get().nameZh() + " · " + column.nameZh(), fixed.get().nameEn() + " · " + column.nameEn());
        }
        int dot = cell.lastIndexOf('.');
        return dot < 0
                ? FilingGate.WhyNot.of("query.whole")
                : inRow(form, cell.substring(0, dot), cell.substring(dot + 1), month.end());
    }

    private FilingGate.WhyNot inRow(FormEdition form, String row, String column, LocalDate day) {
        return forms.lists()
                .tableOf(form, row, day)
                .flatMap(table -> table.find(column).map(cell -> {
                    var entry = forms.lists().entry(table, row, day).orElseThrow();
                    return new FilingGate.WhyNot(
                            entry.nameZh() + " · " + cell.nameZh(), entry.nameEn() + " · " + cell.nameEn());
                }))
                .orElse(new FilingGate.WhyNot(row + "." + column, row + "." + column));
    }
}
