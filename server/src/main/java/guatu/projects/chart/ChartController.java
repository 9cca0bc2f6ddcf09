package guatu.projects.chart;

import guatu.access.Exports;
import guatu.catalog.Labels;
import guatu.kernel.KnownTime;
import guatu.kernel.ParkCode;
import guatu.kernel.Period;
import guatu.kernel.RegionCode;
import guatu.projects.Nature;
import guatu.projects.SideStatus;
import guatu.projects.Stage;
import guatu.projects.chart.ChartProjects.Columns;
import guatu.projects.chart.ChartRepository.Head;
import guatu.projects.chart.Charts.Search;
import guatu.projects.chart.RowRepository.Flag;
import guatu.projects.chart.RowRepository.Mark;
import guatu.projects.chart.RowRepository.Row;
import guatu.projects.lights.LampColour;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The wall chart and the map over HTTP: which projects, their lights, what is drawn of those in view, and the months
/// that can be gone back to.
@RestController
class ChartController {

    private static final String PROJECTS = "/api/chart/projects";
    private static final long NONE = -1;
    private static final List<String> HEADER = List.of(
            "项目代码", "项目名称", "项目单位", "市州", "县区", "园区", "建设性质", "阶段", "状态", "总投资（元）", "计划开工", "计划投产", "包联领导", "未决问题",
            "经度", "纬度", "坐标系");

    private final Charts charts;
    private final ChartProjects columns;
    private final Labels labels;

    ChartController(Charts charts, ChartProjects columns, Labels labels) {
        this.charts = charts;
        this.columns = columns;
        this.labels = labels;
    }

    /// What is looked for; whatever is not given is not asked for.
    ///
    /// @param light of `month`, by default of the month that ended last
    /// @param ids these alone
    /// @param within a ring on the map, `lon lat,lon lat,…`
    /// @param known a day, an instant or a number of the order of knowing
    record ChartQuery(
            Optional<List<Stage>> stage,
            Optional<List<Nature>> nature,
            Optional<List<LampColour>> light,
            Optional<String> region,
            Optional<String> park,
            Optional<String> leader,
            Optional<Long> least,
            Optional<Boolean> troubled,
            Optional<List<Long>> ids,
            Optional<String> within,
            Optional<String> q,
            Optional<String> known,
            Optional<String> month) {

        Search search() {
            return new Search(
                    names(stage),
                    names(nature),
                    light.orElse(List.of()).stream().filter(Objects::nonNull).toList(),
                    given(region).map(RegionCode::of),
                    given(park).map(ParkCode::of),
                    leader.orElse(""),
                    least.orElse(0L),
                    troubled.orElse(false),
                    ids.orElse(List.of()).stream().filter(Objects::nonNull).toList(),
                    within.orElse(""),
                    q.orElse(""),
                    known.orElse(""),
                    month.orElse(""));
        }

        /// A blank parameter is read as none.
        private static List<String> names(Optional<? extends List<? extends Enum<?>>> asked) {
            return asked.stream()
                    .flatMap(List::stream)
                    .filter(Objects::nonNull)
                    .map(one -> one.name())
                    .toList();
        }

        private static Optional<String> given(Optional<String> parameter) {
            return parameter.filter(text -> !text.isBlank());
        }
    }

    /// Column by column, in one order.
    ///
    /// @param hatched whether an approved excuse covers what is shown
    record ChartLights(List<Long> id, List<LampColour> colour, List<Boolean> hatched) {}

    /// A row as it is drawn, its months in the order of [ChartRows#months]. 元; −1 where nothing is planned or counts.
    ///
    /// @param stopped places of months in which it stood still
    record ChartRow(
            long id,
            Optional<LocalDate> started,
            Optional<LocalDate> producing,
            Optional<LocalDate> gone,
            List<Long> planned,
            List<Long> done,
            List<Integer> stopped,
            List<Integer> revision,
            List<Mark> marks,
            List<Flag> flags) {}

    record ChartRows(List<String> months, List<ChartRow> rows) {}

    /// A month that was locked, when, and the number in the order of knowing to ask with.
    record ReportedMonth(String month, long known, Instant at) {}

    @GetMapping(PROJECTS)
    Columns projects(@ParameterObject ChartQuery query) {
        var search = query.search();
        long known = charts.known(search.known());
        return columns.columns(charts.projects(search), known == KnownTime.NOW.value() ? 0 : known);
    }

    @GetMapping(PROJECTS + ".{form:xlsx|csv}")
    void export(@PathVariable String form, @ParameterObject ChartQuery query, HttpServletResponse response)
            throws IOException {
        var found = charts.projects(query.search());
        Exports.write(form, "chart-projects", "挂图项目", HEADER, found.stream().map(this::cells), response);
    }

    @GetMapping("/api/chart/lights/{month}")
    ChartLights lights(@PathVariable String month, @RequestParam(defaultValue = "") String known) {
        var found = charts.lights(month, known);
        return new ChartLights(
                found.stream().map(light -> light.project()).toList(),
                found.stream().map(light -> light.colour()).toList(),
                found.stream().map(light -> light.hatched()).toList());
    }

    /// Everything that is drawn of the rows in view.
    ///
    /// @param from the first month
    /// @param to the last month
    @GetMapping("/api/chart/rows")
    ChartRows rows(
            @RequestParam List<Long> ids,
            @RequestParam String from,
            @RequestParam String to,
            @RequestParam(defaultValue = "") String known) {
        var first = Period.Month.of(from).value();
        var last = Period.Month.of(to).value();
        var asked = ids.stream().filter(Objects::nonNull).toList();
        var found = charts.rows(asked, first, last, known);
        var months = new ArrayList<String>();
        for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(month.toString());
        }
        return new ChartRows(
                months,
                found.stream().map(row -> row(row, first, months.size())).toList());
    }

    @GetMapping("/api/chart/months")
    List<ReportedMonth> months() {
        return charts.reported().stream()
                .map(row -> new ReportedMonth(row.month(), row.known(), row.at().toInstant()))
                .toList();
    }

    private static ChartRow row(Row row, YearMonth first, int months) {
        var planned = new ArrayList<>(Collections.nCopies(months, NONE));
        for (var plan : row.plans()) {
            for (int month = 1; month <= plan.months().size(); month++) {
                int at = place(first, YearMonth.of(plan.year(), month));
                if (at >= 0 && at < months) {
                    planned.set(at, plan.months().get(month - 1));
                }
            }
        }
        var done = new ArrayList<>(Collections.nCopies(months, NONE));
        var revision = new ArrayList<>(Collections.nCopies(months, 0));
        var stopped = new ArrayList<Integer>();
        for (var reported : row.reported()) {
            int at = place(first, YearMonth.from(reported.month()));
            done.set(at, reported.invested());
            revision.set(at, reported.revision());
            if (reported.stopped()) {
                stopped.add(at);
            }
        }
        return new ChartRow(
                row.id(),
                row.started(),
                row.producing(),
                row.gone(),
                planned,
                done,
                stopped,
                revision,
                row.marks(),
                row.flags());
    }

    private static int place(YearMonth first, YearMonth month) {
        return (month.getYear() - first.getYear()) * 12 + month.getMonthValue() - first.getMonthValue();
    }

    private List<Object> cells(Head head) {
        return List.of(
                head.code(),
                head.nameZh(),
                head.unitName(),
                columns.prefecture(head.region()).nameZh(),
                labels.region(head.region()).nameZh(),
                labels.park(head.park()).map(park -> park.nameZh()).orElse(""),
                Nature.valueOf(head.nature()).zh(),
                Stage.valueOf(head.stage()).zh(),
                SideStatus.valueOf(head.status()).zh(),
                head.total(),
                text(head.plannedStart()),
                text(head.plannedProduction()),
                head.leader(),
                head.problems(),
                text(head.lon()),
                text(head.lat()),
                head.datum());
    }

    private static String text(@Nullable Object cell) {
        return cell == null ? "" : cell.toString();
    }
}
