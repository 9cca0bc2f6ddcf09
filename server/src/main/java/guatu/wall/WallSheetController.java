package guatu.wall;

import guatu.plan.TargetId;
import guatu.plan.Trends.Point;
import guatu.platform.Sheets;
import guatu.wall.WallView.ChosenTarget;
import guatu.wall.WallView.WallPlace;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The wall as a spreadsheet: exactly the numbers that the page shows, one a row.
@RestController
@RequestMapping("/api")
class WallSheetController {

    private static final List<String> HEADER = List.of(
            "部分 Part",
            "编号 Code",
            "名称 Name",
            "期间 Period",
            "实际 Actual",
            "单位 Unit",
            "轨迹 Trajectory",
            "差距 Gap",
            "实际÷轨迹 % Ratio",
            "目标 Goal",
            "状态 State",
            "说明 Reason");

    private final WallController wall;

    WallSheetController(WallController wall) {
        this.wall = wall;
    }

    @GetMapping("/wall.xlsx")
    void xlsx(
            @RequestParam Optional<TargetId> target,
            @RequestParam Optional<String> period,
            @RequestParam Optional<String> known,
            HttpServletResponse response)
            throws IOException {
        var rows = rows(wall.read(target, period, known));
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"wall.xlsx\"");
        Sheets.xlsx("挂图", HEADER, rows, response.getOutputStream());
    }

    @GetMapping("/wall.csv")
    void csv(
            @RequestParam Optional<TargetId> target,
            @RequestParam Optional<String> period,
            @RequestParam Optional<String> known,
            HttpServletResponse response)
            throws IOException {
        var rows = rows(wall.read(target, period, known));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"wall.csv\"");
        Sheets.csv(HEADER, rows, response.getOutputStream());
    }

    private static Stream<List<Object>> rows(WallView view) {
        return Stream.of(headlines(view), places(view), trend(view), projects(view), alerts(view))
                .flatMap(rows -> rows);
    }

    private static Stream<List<Object>> headlines(WallView view) {
        return view.headlines().stream()
                .map(line -> List.of(
                        "目标 Target",
                        line.id().value(),
                        line.nameZh(),
                        line.period().toString(),
                        line.value(),
                        line.unit(),
                        line.trajectory(),
                        line.gap(),
                        line.ratioPercent(),
                        line.goal(),
                        line.stateZh(),
                        line.gapZh()));
    }

    private static Stream<List<Object>> places(WallView view) {
        return view.chosen().stream()
                .flatMap(chosen -> Stream.concat(
                        chosen.map().stream().map(place -> row("市州 Prefecture", view, place)),
                        chosen.ranks().parks().stream().map(place -> row("园区 Park", view, place))));
    }

    private static List<Object> row(String part, WallView view, WallPlace place) {
        var target = view.chosen().orElseThrow().target();
        return List.of(
                part,
                place.code(),
                place.nameZh() + " · " + target.nameZh(),
                target.period().toString(),
                place.actual(),
                target.unit(),
                place.trajectory(),
                "",
                place.ratioPercent(),
                "",
                place.state().zh(),
                place.whyZh());
    }

    private static Stream<List<Object>> trend(WallView view) {
        return view.chosen().stream().flatMap(chosen -> {
            var trend = chosen.trend();
            return Stream.of(
                            line("走势 实际 Actual", trend.actual(), chosen),
                            line("走势 轨迹 Trajectory", trend.trajectory(), chosen),
                            line("走势 上年 Last year", trend.lastYear(), chosen))
                    .flatMap(points -> points);
        });
    }

    private static Stream<List<Object>> line(String part, List<Point> points, ChosenTarget chosen) {
        return points.stream()
                .map(point -> List.of(
                        part,
                        chosen.target().id().value(),
                        chosen.target().nameZh(),
                        point.month().toString(),
                        point.value(),
                        chosen.target().unit(),
                        "",
                        "",
                        "",
                        "",
                        "",
                        ""));
    }

    private static Stream<List<Object>> projects(WallView view) {
        return view.projects().stream()
                .flatMap(project -> project.figures().stream()
                        .map(figure -> List.<Object>of(
                                "工程 " + project.nameZh(),
                                figure.target().value(),
                                figure.labelZh(),
                                "",
                                figure.value(),
                                figure.unit(),
                                "",
                                "",
                                "",
                                figure.goal(),
                                figure.state().zh(),
                                "")));
    }

    private static Stream<List<Object>> alerts(WallView view) {
        return view.alerts().stream()
                .map(alert -> List.of(
                        "提醒 Alert",
                        alert.kind().name(),
                        alert.titleZh(),
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        alert.holderZh(),
                        alert.textZh()));
    }
}
