package guatu.projects.board;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.catalog.Label;
import guatu.catalog.Labels;
import guatu.kernel.Interval;
import guatu.kernel.KnownTime;
import guatu.projects.Stage;
import guatu.projects.board.Board.Row;
import guatu.projects.lights.Dimension;
import guatu.projects.lights.Lamp;
import guatu.projects.lights.LampColour;
import guatu.projects.lights.ThreeLamps;
import guatu.projects.months.DispatchConflict;
import guatu.projects.months.DispatchRules;
import guatu.projects.months.DispatchStamps;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Puts lamps together for people to read; whoever is to judge blind sees nothing of the others before.
@Service
class LampViews {

    static final Interval EVERYWHERE = new Interval(0, 999_999);

    private final Board board;
    private final DispatchRules rules;
    private final Labels labels;
    private final DispatchStamps stamps;

    LampViews(Board board, DispatchRules rules, Labels labels, DispatchStamps stamps) {
        this.board = board;
        this.rules = rules;
        this.labels = labels;
        this.stamps = stamps;
    }

    /// @param hatched whether an approved excuse covers it; the raw colour stays
    record LampView(
            Dimension dimension,
            String dimensionZh,
            String dimensionEn,
            LampColour colour,
            boolean hatched,
            String whyZh,
            String whyEn,
            String preset,
            Optional<LocalDate> excusedUntil) {}

    /// @param blind whether S and M are withheld until the acting post has judged
    /// @param missing what the machine lamp misses
    record ThreeView(
            Optional<LampColour> own,
            Optional<LampColour> sponsor,
            LampColour machine,
            boolean alarm,
            int gap,
            boolean blind,
            List<String> missing) {}

    /// @param answerDue until when a red lamp is to be answered; empty where nothing is asked for
    /// @param answerLate whether that day is over without an answer
    record LampRow(
            long project,
            String code,
            String nameZh,
            String unitName,
            Label region,
            Stage stage,
            long total,
            String part,
            String leader,
            String department,
            long plan,
            long expected,
            long completed,
            List<LampView> lamps,
            LampColour overall,
            boolean hatched,
            ThreeView three,
            String measures,
            Optional<LocalDate> answerUntil,
            Optional<LocalDate> answerDue,
            boolean answerLate) {}

    /// A dispatched project's lamps of a month.
    ///
    /// @throws DispatchConflict when it is not dispatched
    LampRow one(long id, YearMonth month) {
        return find(id, month).orElseThrow(() -> new DispatchConflict("该项目不在调度范围。", "The project is not dispatched."));
    }

    /// The same; empty where the project is not dispatched.
    Optional<LampRow> find(long id, YearMonth month) {
        return board.rows(month, KnownTime.NOW.value(), EVERYWHERE, id, Optional.empty()).stream()
                .findFirst()
                .map(row -> view(row, month, Acting.current()));
    }

    /// What a post sees of the three lamps: one that is to judge blind sees nothing of the others before.
    static ThreeLamps three(Row row, Actor actor) {
        return blind(row, actor) ? row.three().blind() : row.three();
    }

    /// Whether red should have been answered by today and was not.
    boolean late(Row row, YearMonth month) {
        return asks(row) && stamps.today().isAfter(due(row, month));
    }

    private static boolean blind(Row row, Actor actor) {
        return DispatchStamps.judgesBlind(actor) && row.facts().judged().isEmpty();
    }

    private static boolean asks(Row row) {
        return row.lamps().overall() == LampColour.RED && row.facts().measures().isEmpty();
    }

    private LocalDate due(Row row, YearMonth month) {
        var window = rules.window(month);
        return rules.plus(window.due(), window.answerWorkdays(), row.facts().region());
    }

    LampRow view(Row row, YearMonth month, Actor actor) {
        var facts = row.facts();
        boolean blind = blind(row, actor);
        var due = asks(row) ? Optional.of(due(row, month)) : Optional.<LocalDate>empty();
        return new LampRow(
                facts.id(),
                facts.code(),
                facts.nameZh(),
                facts.unitName(),
                labels.region(facts.region()),
                Stage.valueOf(facts.stage()),
                facts.total(),
                facts.part(),
                facts.leader(),
                facts.department(),
                row.course().curve().map(curve -> curve.plan()).orElse(0L),
                row.course().expected(),
                row.course().completed(),
                row.lamps().lamps().stream().map(LampViews::lamp).toList(),
                row.lamps().overall(),
                row.lamps().hatched(),
                three(three(row, actor), blind, row.missing()),
                facts.measures(),
                facts.answerUntil(),
                due,
                due.filter(stamps.today()::isAfter).isPresent());
    }

    private static ThreeView three(ThreeLamps three, boolean blind, List<String> missing) {
        return new ThreeView(
                three.own(),
                three.sponsor(),
                three.machine(),
                three.alarm(),
                three.gap(),
                blind,
                blind ? List.of() : missing);
    }

    private static LampView lamp(Lamp lamp) {
        return new LampView(
                lamp.dimension(),
                lamp.dimension().zh(),
                lamp.dimension().en(),
                lamp.colour(),
                lamp.hatched(),
                lamp.whyZh(),
                lamp.whyEn(),
                lamp.preset(),
                lamp.hatched() ? lamp.excuse().map(Lamp.Excuse::until) : Optional.empty());
    }
}
