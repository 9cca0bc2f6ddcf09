package guatu.projects;

import static guatu.kernel.Finding.blocking;
import static guatu.projects.ProjectField.DATUM;
import static guatu.projects.ProjectField.LAT;
import static guatu.projects.ProjectField.LON;
import static guatu.projects.ProjectField.PLANNED_COMPLETION;
import static guatu.projects.ProjectField.PLANNED_PRODUCTION;
import static guatu.projects.ProjectField.PLANNED_START;
import static guatu.projects.ProjectField.REGION;
import static guatu.projects.ProjectField.TOTAL;

import guatu.catalog.Parameters;
import guatu.kernel.Finding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What fields must say together. Each rule has its name in docs/rules/projects.md.
@Component
class SheetChecks {

    /// Without these there is no project, not even an idea: sector, place, size (mechanisms.md P2, S0).
    static final List<ProjectField> ALWAYS = List.of(
            ProjectField.NAME_ZH,
            ProjectField.NATURE,
            REGION,
            ProjectField.CLUSTER,
            ProjectField.CONTENT,
            TOTAL,
            ProjectField.SECURITY);

    private static final List<ProjectField> PARTS = List.of(
            ProjectField.FIXED_CONSTRUCTION,
            ProjectField.FIXED_EQUIPMENT,
            ProjectField.FIXED_OTHER,
            ProjectField.WORKING_CAPITAL);

    private static final int LONGEST_REASON = 500;

    private final Parameters parameters;

    SheetChecks(Parameters parameters) {
        this.parameters = parameters;
    }

    /// All that does not fit together, on a day.
    void run(Sheet sheet, LocalDate today, List<Finding> findings) {
        ALWAYS.stream().filter(field -> !sheet.has(field)).forEach(field -> findings.add(missing(field)));
        parts(sheet, "project-parts", PARTS, "总投资", findings);
        parts(sheet, "project-sources", ProjectField.of(ProjectField.Group.SOURCES), "总投资", findings);
        order(sheet, PLANNED_START, PLANNED_COMPLETION, findings);
        order(sheet, PLANNED_COMPLETION, PLANNED_PRODUCTION, findings);
        order(sheet, PLANNED_START, PLANNED_PRODUCTION, findings);
        point(sheet, today, findings);
        detail(sheet, findings);
        energy(sheet, findings);
        years(sheet, findings);
        past(sheet, ProjectField.SIGNED, today, findings);
        past(sheet, ProjectField.REGISTERED, today, findings);
        contract(sheet, findings);
    }

    /// What is said to have happened has come.
    private static void past(Sheet sheet, ProjectField field, LocalDate today, List<Finding> findings) {
        sheet.date(field)
                .filter(day -> day.isAfter(today))
                .ifPresent(day -> findings.add(blocking(
                        "project-past",
                        field.key(),
                        day.toString(),
                        "not after " + today,
                        "“%s”不能晚于今天".formatted(field.zh()))));
    }

    /// Money is due by a contract that was signed.
    private static void contract(Sheet sheet, List<Finding> findings) {
        if (sheet.has(ProjectField.CONTRACT_DUE) && !sheet.has(ProjectField.SIGNED)) {
            findings.add(missing(ProjectField.SIGNED));
        }
    }

    /// That a field is missing, with the field to go to.
    static Finding missing(ProjectField field) {
        return blocking("project-missing", field.key(), "", field.en(), "请填写“%s”".formatted(field.zh()));
    }

    private static void parts(
            Sheet sheet, String rule, List<ProjectField> parts, String whole, List<Finding> findings) {
        boolean any = parts.stream().anyMatch(sheet::has);
        long sum =
                parts.stream().mapToLong(part -> sheet.number(part).orElse(0L)).sum();
        var total = sheet.number(TOTAL);
        if (any && total.filter(of -> of == sum).isEmpty() && total.isPresent()) {
            findings.add(blocking(
                    rule,
                    TOTAL.key(),
                    Long.toString(sum),
                    "%d in all, or no parts at all".formatted(total.get()),
                    "各分项合计 %d 元，与%s %d 元相差 %d 元".formatted(sum, whole, total.get(), total.get() - sum)));
        }
    }

    private static void order(Sheet sheet, ProjectField earlier, ProjectField later, List<Finding> findings) {
        var first = sheet.date(earlier);
        var second = sheet.date(later);
        if (first.isPresent() && second.isPresent() && second.get().isBefore(first.get())) {
            findings.add(blocking(
                    "project-order",
                    later.key(),
                    second.get().toString(),
                    "not before " + first.get(),
                    "“%s”不能早于“%s”".formatted(later.zh(), earlier.zh())));
        }
    }

    private void point(Sheet sheet, LocalDate today, List<Finding> findings) {
        long given = List.of(LAT, LON, DATUM).stream().filter(sheet::has).count();
        if (given > 0 && given < 3) {
            findings.add(blocking(
                    "project-point",
                    sheet.has(DATUM) ? LAT.key() : DATUM.key(),
                    "",
                    "latitude, longitude and datum together",
                    "经纬度与坐标系须同时填写；GCJ-02、BD-09 偏移坐标请先转换"));
        }
        if (sheet.has(LAT) && sheet.has(LON)) {
            within(sheet, LAT, "PROJECT_LAT", today, findings);
            within(sheet, LON, "PROJECT_LON", today, findings);
        }
    }

    private void within(Sheet sheet, ProjectField field, String code, LocalDate today, List<Finding> findings) {
        var met = new BigDecimal(sheet.text(field));
        var least = parameters.get(code + "_MIN", today).value();
        var most = parameters.get(code + "_MAX", today).value();
        if (met.compareTo(least) < 0 || met.compareTo(most) > 0) {
            findings.add(blocking(
                    "project-point",
                    field.key(),
                    met.toPlainString(),
                    "%s to %s".formatted(least.toPlainString(), most.toPlainString()),
                    "“%s”不在本省范围内，请核对经纬度是否颠倒".formatted(field.zh())));
        }
    }

    /// The village lies in the county.
    private static void detail(Sheet sheet, List<Finding> findings) {
        var detail = sheet.find(ProjectField.REGION_DETAIL);
        var county = sheet.text(REGION);
        if (!county.isEmpty() && detail.filter(code -> !code.startsWith(county)).isPresent()) {
            findings.add(blocking(
                    "project-detail",
                    ProjectField.REGION_DETAIL.key(),
                    detail.get(),
                    "12 digits that begin with " + county,
                    "12 位代码的前 6 位须为所在县级代码 " + county));
        }
    }

    /// net = gross − feedstock − non-fossil, and is not negative.
    private static void energy(Sheet sheet, List<Finding> findings) {
        long off = sheet.number(ProjectField.ENERGY_FEEDSTOCK).orElse(0L)
                + sheet.number(ProjectField.ENERGY_NON_FOSSIL).orElse(0L);
        var gross = sheet.number(ProjectField.ENERGY_TOTAL);
        if (off > gross.orElse(0L)) {
            findings.add(blocking(
                    "project-energy",
                    ProjectField.ENERGY_TOTAL.key(),
                    gross.map(String::valueOf).orElse(""),
                    "at least feedstock and non-fossil together, " + off,
                    "年综合能耗不能小于原料用能与非化石能源之和"));
        }
    }

    private static void years(Sheet sheet, List<Finding> findings) {
        long planned = sheet.text(ProjectField.YEAR_PLAN)
                .lines()
                .mapToLong(line -> Long.parseLong(line.substring(5)))
                .sum();
        Optional<Long> total = sheet.number(TOTAL);
        if (total.filter(whole -> planned > whole).isPresent()) {
            findings.add(blocking(
                    "project-years",
                    ProjectField.YEAR_PLAN.key(),
                    Long.toString(planned),
                    "at most the total, " + total.get(),
                    "分年度计划合计超过总投资"));
        }
    }

    /// Refuses a reason that says nothing.
    void reason(String at, String reason, LocalDate today, List<Finding> findings) {
        int least = parameters.get("REASON_LENGTH", today).value().intValueExact();
        long letters = reason.codePoints().filter(Character::isLetterOrDigit).count();
        boolean odd = reason.codePoints()
                .anyMatch(point -> Character.isISOControl(point)
                        || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE));
        if (letters < least || reason.length() > LONGEST_REASON || odd) {
            findings.add(blocking(
                    "project-why",
                    at,
                    reason,
                    "%d to %d characters that say why".formatted(least, LONGEST_REASON),
                    "请写明理由，至少 %d 个字".formatted(least)));
        }
    }
}
