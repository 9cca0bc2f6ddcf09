package guatu.projects.board;

import guatu.access.Acting;
import guatu.access.Exports;
import guatu.access.Permission;
import guatu.catalog.Regions;
import guatu.kernel.Interval;
import guatu.kernel.KnownTime;
import guatu.kernel.Page;
import guatu.kernel.Paging;
import guatu.kernel.Period;
import guatu.kernel.RegionCode;
import guatu.projects.board.Board.Row;
import guatu.projects.board.BoardRepository.Facts;
import guatu.projects.board.LampViews.LampRow;
import guatu.projects.lights.Dimension;
import guatu.projects.lights.LampColour;
import guatu.projects.lights.LampRule;
import guatu.projects.months.AsKnown;
import guatu.projects.months.DispatchRules;
import guatu.projects.months.DispatchStamps;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Lamps over HTTP: the matrix of projects and dimensions as known now or then, the presets, the curve.
@RestController
@Transactional(readOnly = true)
class BoardController {

    private static final String LAMPS = "/api/dispatch/lamps/{month:[^.]*}";
    private static final List<String> HEADER = List.of(
            "项目代码", "项目名称", "项目单位", "县区", "阶段", "总投资（元）", "本年计划（元）", "应完成（元）", "已完成（元）", "开工", "进度", "资金", "入统", "节点",
            "问题", "总灯", "有正当理由", "自评S", "包联I", "机器M", "三灯不一致", "红灯答复");

    private final Board board;
    private final JudgedMonths judged;
    private final LampViews views;
    private final DispatchRules rules;
    private final Regions regions;
    private final AsKnown times;
    private final DispatchStamps stamps;

    BoardController(
            Board board,
            JudgedMonths judged,
            LampViews views,
            DispatchRules rules,
            Regions regions,
            AsKnown times,
            DispatchStamps stamps) {
        this.board = board;
        this.judged = judged;
        this.views = views;
        this.rules = rules;
        this.regions = regions;
        this.times = times;
        this.stamps = stamps;
    }

    /// @param judges whether it is the judging preset of its dimension today
    record PresetView(
            String preset,
            String presetZh,
            String presetEn,
            Dimension dimension,
            String method,
            String yellow,
            String red,
            boolean judges,
            String noteZh,
            String noteEn,
            String source) {}

    /// A curve: by month what the first plan, the adjusted plan and the works add up to since January.
    record CurvePoint(int month, long planned, Optional<Long> done) {}

    @GetMapping(LAMPS)
    Page<LampRow> list(
            @PathVariable String month,
            @RequestParam Optional<RegionCode> region,
            @RequestParam(defaultValue = "") List<LampColour> colour,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean alarm,
            @RequestParam(defaultValue = "false") boolean unanswered,
            @RequestParam(defaultValue = "") String preset,
            @RequestParam(defaultValue = "") String known,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var paging = new Paging(page, size);
        var all = found(month, region, colour, q, alarm, unanswered, preset, known);
        var shown = all.stream().skip(paging.offset()).limit(size);
        return new Page<>(views(shown, month).toList(), all.size(), page, size);
    }

    @GetMapping(LAMPS + ".{form:xlsx|csv}")
    void export(
            @PathVariable String month,
            @PathVariable String form,
            @RequestParam Optional<RegionCode> region,
            @RequestParam(defaultValue = "") List<LampColour> colour,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean alarm,
            @RequestParam(defaultValue = "false") boolean unanswered,
            @RequestParam(defaultValue = "") String preset,
            @RequestParam(defaultValue = "") String known,
            HttpServletResponse response)
            throws IOException {
        var all = found(month, region, colour, q, alarm, unanswered, preset, known);
        var lines = views(all.stream(), month).map(BoardController::cells);
        Exports.write(form, "lamps-" + month, "项目亮灯", HEADER, lines, response);
    }

    @GetMapping("/api/dispatch/lamp-presets")
    List<PresetView> presets() {
        Acting.current().require(Permission.READ_PROJECTS);
        return rules.lampRules(stamps.today()).stream()
                .map(BoardController::preset)
                .toList();
    }

    /// The curve of a place's dispatched projects, or of one project: expected and completed since January.
    @GetMapping(LAMPS + "/curve")
    List<CurvePoint> curve(
            @PathVariable String month,
            @RequestParam Optional<RegionCode> region,
            @RequestParam(defaultValue = "0") long project) {
        Acting.current().require(Permission.READ_PROJECTS);
        var at = Period.Month.of(month).value();
        var rows = project == 0
                ? judged.of(at, slots(region))
                : board.rows(at, KnownTime.NOW.value(), slots(region), project, Optional.empty());
        var points = new ArrayList<CurvePoint>();
        for (int of = 1; of <= 12; of++) {
            int to = of;
            long planned = rows.stream()
                    .flatMap(row -> row.course().curve().stream())
                    .mapToLong(curve -> curve.expected(to))
                    .sum();
            long done = rows.stream()
                    .mapToLong(row -> row.course().done().stream()
                            .limit(to)
                            .mapToLong(Long::longValue)
                            .sum())
                    .sum();
            points.add(new CurvePoint(of, planned, of <= at.getMonthValue() ? Optional.of(done) : Optional.empty()));
        }
        return points;
    }

    private List<Row> found(
            String month,
            Optional<RegionCode> region,
            List<LampColour> colours,
            String q,
            boolean alarm,
            boolean unanswered,
            String preset,
            String known) {
        var actor = Acting.current().require(Permission.READ_PROJECTS);
        var at = Period.Month.of(month).value();
        var rows = known.isBlank() && preset.isBlank()
                ? judged.of(at, slots(region))
                : board.rows(
                        at,
                        times.of(known),
                        slots(region),
                        0,
                        Optional.of(preset).filter(code -> !code.isBlank()));
        var text = q.strip();
        return rows.stream()
                .filter(row -> colours.isEmpty() || colours.contains(row.lamps().overall()))
                .filter(row -> text.isEmpty() || named(row.facts(), text))
                .filter(row -> !alarm || LampViews.three(row, actor).alarm())
                .filter(row -> !unanswered || views.late(row, at))
                .toList();
    }

    private static boolean named(Facts facts, String text) {
        return (facts.nameZh() + facts.code() + facts.unitName()).contains(text);
    }

    private Stream<LampRow> views(Stream<Row> rows, String month) {
        var at = Period.Month.of(month).value();
        var actor = Acting.current();
        return rows.map(row -> views.view(row, at, actor));
    }

    private static PresetView preset(LampRule rule) {
        return new PresetView(
                rule.preset(),
                rule.presetZh(),
                rule.presetEn(),
                rule.dimension(),
                rule.method().name(),
                rule.yellow().toPlainString(),
                rule.red().toPlainString(),
                rule.active(),
                rule.noteZh(),
                rule.noteEn(),
                rule.source());
    }

    private static List<Object> cells(LampRow row) {
        var cells = new ArrayList<Object>(List.of(
                row.code(),
                row.nameZh(),
                row.unitName(),
                row.region().nameZh(),
                row.stage().zh(),
                row.total(),
                row.plan(),
                row.expected(),
                row.completed()));
        Stream.of(Dimension.values())
                .map(dimension -> row.lamps().stream()
                        .filter(lamp -> lamp.dimension() == dimension)
                        .findFirst()
                        .map(lamp -> lamp.colour().zh())
                        .orElse(""))
                .forEach(cells::add);
        cells.addAll(List.of(
                row.overall().zh(),
                row.hatched() ? "是" : "",
                row.three().own().map(LampColour::zh).orElse(""),
                row.three().sponsor().map(LampColour::zh).orElse(""),
                row.three().blind() ? "" : row.three().machine().zh(),
                row.three().alarm() ? "是" : "",
                row.measures()));
        return cells;
    }

    private Interval slots(Optional<RegionCode> region) {
        return region.map(code -> regions.get(code).slots()).orElse(LampViews.EVERYWHERE);
    }
}
