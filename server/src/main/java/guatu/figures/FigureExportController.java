package guatu.figures;

import guatu.kernel.IndicatorCode;
import guatu.platform.Sheets;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Exports exactly what the lists of a figure show, whole, as xlsx or csv.
@RestController
class FigureExportController {

    private static final int MOST = 200_000;

    private final Figures figures;
    private final FigureReading reading;

    FigureExportController(Figures figures, FigureReading reading) {
        this.figures = figures;
        this.reading = reading;
    }

    @GetMapping({"/api/figures/{indicator}/members.{kind:xlsx|csv}"})
    void members(
            @PathVariable IndicatorCode indicator,
            @PathVariable String kind,
            @ModelAttribute FigureRequest request,
            @RequestParam(defaultValue = "-value") String sort,
            HttpServletResponse response)
            throws IOException {
        var query = reading.query(indicator, request);
        var wanted = new MemberPage(0, MOST, FigureController.sorting(sort));
        var unit = figures.indicator(indicator).unit().label();
        var header = List.of(
                "统一社会信用代码",
                "企业",
                "行业代码",
                "行业",
                "地区",
                "园区",
                "本期（" + unit + "）",
                "上年同期（" + unit + "）",
                "对增量的贡献",
                "修订",
                "接收层级",
                "凭据");
        var rows = figures.members(query, wanted).items().stream()
                .map(FigureExportController::cells)
                .toList();
        write(response, kind, name(query, "企业"), header, rows);
    }

    @GetMapping("/api/figures/{indicator}/breakdown.{kind:xlsx|csv}")
    void breakdown(
            @PathVariable IndicatorCode indicator,
            @PathVariable String kind,
            @ModelAttribute FigureRequest request,
            @RequestParam(defaultValue = "region") String by,
            HttpServletResponse response)
            throws IOException {
        var query = reading.query(indicator, request);
        var unit = figures.indicator(indicator).unit().label();
        var header = List.of(
                "代码",
                "名称",
                "第二维代码",
                "第二维名称",
                "本期（" + unit + "）",
                "可比基数（" + unit + "）",
                "同比%",
                "占比%",
                "已报户数",
                "应报户数",
                "状态");
        var rows = reading.breakdown(query, by).stream()
                .<List<Object>>map(row -> List.of(
                        row.part().code(),
                        row.part().nameZh(),
                        row.second().map(FigureView.Named::code).orElse(""),
                        row.second().map(FigureView.Named::nameZh).orElse(""),
                        row.value(),
                        row.base(),
                        row.growthPercent(),
                        row.sharePercent(),
                        row.received(),
                        row.expected(),
                        row.state()))
                .toList();
        write(response, kind, name(query, "分解"), header, rows);
    }

    @GetMapping("/api/figures/{indicator}/series.{kind:xlsx|csv}")
    void series(
            @PathVariable IndicatorCode indicator,
            @PathVariable("kind") String kind,
            @ModelAttribute FigureRequest request,
            @RequestParam(name = "kind", defaultValue = "cumulative") String of,
            @RequestParam String from,
            @RequestParam String to,
            HttpServletResponse response)
            throws IOException {
        var query = reading.query(indicator, request.within(to));
        var unit = figures.indicator(indicator).unit().label();
        var header = List.of("期间", "本期（" + unit + "）", "可比基数（" + unit + "）", "同比%", "已报户数", "应报户数", "状态");
        var rows = reading.series(query, Spans.of(of, from, to)).stream()
                .<List<Object>>map(point -> List.of(
                        point.period(),
                        point.value(),
                        point.base(),
                        point.growthPercent(),
                        point.received(),
                        point.expected(),
                        point.state()))
                .toList();
        write(response, kind, name(query, "序列"), header, rows);
    }

    private static List<Object> cells(Member member) {
        return List.of(
                member.creditCode(),
                member.nameZh(),
                member.industry().code(),
                member.industry().nameZh(),
                member.region().nameZh(),
                member.park().map(park -> park.nameZh()).orElse(""),
                member.value().amount(),
                member.base().map(base -> base.amount()),
                member.contribution().map(contribution -> contribution.amount()),
                member.revision(),
                member.level(),
                member.evidence());
    }

    private String name(FigureQuery query, String what) {
        return "%s %s %s".formatted(figures.indicator(query.indicator()).nameZh(), query.period(), what);
    }

    private static void write(
            HttpServletResponse response, String kind, String name, List<String> header, List<List<Object>> rows)
            throws IOException {
        var file = URLEncoder.encode(name + "." + kind, StandardCharsets.UTF_8).replace("+", "%20");
        response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + file);
        if (kind.equals("xlsx")) {
            response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            Sheets.xlsx(name, header, rows.stream(), response.getOutputStream());
        } else {
            response.setContentType("text/csv;charset=UTF-8");
            Sheets.csv(header, rows.stream(), response.getOutputStream());
        }
    }
}
