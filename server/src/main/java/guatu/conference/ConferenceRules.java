package guatu.conference;

import guatu.catalog.Label;
import guatu.catalog.WorkingDays;
import guatu.kernel.RegionCode;
import guatu.platform.KeptTables;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Dated data of conferences, as it holds on a day.
@Service
public class ConferenceRules {

    private final KeptTables tables;
    private final WorkingDays days;

    ConferenceRules(ConferenceRuleRepository repository, WorkingDays days) {
        this.tables = new KeptTables(repository::rows);
        this.days = days;
    }

    /// What may lead where.
    ///
    /// @param by who: `OFFICE`, `CHAIR`, `OWNER`, `CO`, `MACHINE`, with | between
    /// @param needs what must be there
    public record Step(String from, String event, String to, String by, String needs, String nameZh, String nameEn) {

        /// Whether one of these may do it.
        public boolean by(List<String> roles) {
            return List.of(by.split("\\|", -1)).stream().anyMatch(roles::contains);
        }
    }

    /// A kind of obligation, with its default limit in calendar days and the bounds of any other.
    public record ObligationKind(
            String code, String nameZh, String nameEn, int days, int least, int most, String source) {}

    /// A kind of item with the minutes that it takes as a rule.
    public record ItemKind(String code, String nameZh, String nameEn, int minutes) {}

    /// How many of the voting seats must be there: at least this share, and the convener or a vice-convener where
    /// asked.
    public record QuorumRule(int numerator, int denominator, boolean chair, String source) {}

    /// A colour that may follow another.
    ///
    /// @param serious whether only a serious matter may begin there
    /// @param newLimit whether it sets a new limit
    public record ColourStep(String from, PaperColour colour, boolean serious, boolean newLimit) {}

    public List<Step> meetingSteps(LocalDate day) {
        return steps("meeting-steps", day);
    }

    public List<Step> obligationSteps(LocalDate day) {
        return steps("obligation-steps", day);
    }

    /// The step of an event from a state; empty where the table has none: then it is refused.
    public static Optional<Step> step(List<Step> steps, String from, String event) {
        return steps.stream()
                .filter(one -> one.from().equals(from) && one.event().equals(event))
                .findFirst();
    }

    public List<ObligationKind> obligationKinds(LocalDate day) {
        return rows("obligation-kinds", day).stream()
                .map(row -> new ObligationKind(
                        cell(row, "kind"),
                        cell(row, "name_zh"),
                        cell(row, "name_en"),
                        number(row, "days"),
                        number(row, "least_days"),
                        number(row, "most_days"),
                        cell(row, "source")))
                .toList();
    }

    public List<ItemKind> itemKinds(LocalDate day) {
        return rows("item-kinds", day).stream()
                .map(row -> new ItemKind(
                        cell(row, "kind"), cell(row, "name_zh"), cell(row, "name_en"), number(row, "minutes")))
                .toList();
    }

    /// Names of a table's kinds: `evidence-kinds`, `absence-reasons`, `outcomes`, `obligation-kinds`, `item-kinds`.
    public List<Label> labels(String table, LocalDate day) {
        return rows(table, day).stream()
                .map(row -> new Label(cell(row, "kind"), cell(row, "name_zh"), cell(row, "name_en")))
                .toList();
    }

    /// The name of a kind; the code itself where the table does not have it any more.
    public Label label(String table, String code, LocalDate day) {
        return labels(table, day).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseGet(() -> new Label(code, code, code));
    }

    /// Whether an outcome gives somebody something to do.
    public boolean binding(String outcome, LocalDate day) {
        return rows("outcomes", day).stream()
                .anyMatch(row -> cell(row, "kind").equals(outcome)
                        && cell(row, "binding").equals("1"));
    }

    /// The quorum of a body: its own, or that of all.
    public QuorumRule quorum(String body, LocalDate day) {
        var rows = rows("quorum", day);
        return rows.stream()
                .filter(row -> cell(row, "body").equals(body))
                .findFirst()
                .or(() -> rows.stream()
                        .filter(row -> cell(row, "body").equals("*"))
                        .findFirst())
                .map(row -> new QuorumRule(
                        number(row, "numerator"),
                        number(row, "denominator"),
                        cell(row, "chair").equals("1"),
                        cell(row, "source")))
                .orElseThrow(() -> new IllegalStateException("the pack has no quorum for " + body));
    }

    public List<ColourStep> colours(LocalDate day) {
        return rows("supervision-steps", day).stream()
                .map(row -> new ColourStep(
                        cell(row, "from"),
                        PaperColour.valueOf(cell(row, "colour")),
                        cell(row, "serious").equals("1"),
                        cell(row, "new_limit").equals("1")))
                .toList();
    }

    /// A bound by its code.
    public int bound(String code, LocalDate day) {
        return rows("bounds", day).stream()
                .filter(row -> cell(row, "kind").equals(code))
                .findFirst()
                .map(row -> number(row, "value"))
                .orElseThrow(() -> new IllegalStateException("the pack has no bound " + code));
    }

    /// The day on which so many working days after another end, in a place.
    public LocalDate workdaysAfter(LocalDate day, int workdays, String region) {
        return days.plus(day, workdays, new RegionCode(region));
    }

    /// Working days after the one day up to and with the other; negative when they run backwards.
    public int workdays(LocalDate from, LocalDate to, String region) {
        return days.between(from, to, new RegionCode(region));
    }

    private List<Step> steps(String table, LocalDate day) {
        return rows(table, day).stream()
                .map(row -> new Step(
                        cell(row, "from"),
                        cell(row, "event"),
                        cell(row, "to"),
                        cell(row, "by"),
                        cell(row, "needs"),
                        cell(row, "name_zh"),
                        cell(row, "name_en")))
                .toList();
    }

    private List<Map<String, String>> rows(String table, LocalDate day) {
        return tables.rows(table).stream()
                .filter(row -> !LocalDate.parse(cell(row, "valid_from")).isAfter(day))
                .filter(row -> cell(row, "valid_to").isEmpty()
                        || LocalDate.parse(cell(row, "valid_to")).isAfter(day))
                .toList();
    }

    /// The pack was loaded: its tables are read again.
    void forget() {
        tables.forget();
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private static int number(Map<String, String> row, String column) {
        return Integer.parseInt(cell(row, column));
    }
}
