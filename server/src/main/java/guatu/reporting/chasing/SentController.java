package guatu.reporting.chasing;

import guatu.access.Exports;
import guatu.kernel.FormCode;
import guatu.kernel.Page;
import guatu.kernel.Period;
import guatu.reporting.pack.WindowCalendar;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What firms were told over HTTP, and exactly the same list as a spreadsheet.
@RestController
class SentController {

    private static final List<String> HEADER =
            List.of("统一社会信用代码", "单位名称", "报表", "月份", "类别", "提出单位", "时间", "站内已读", "电子邮箱", "电子邮件", "Webhook", "标题", "内容");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(WindowCalendar.ZONE);

    private final Chases chases;

    SentController(Chases chases) {
        this.chases = chases;
    }

    @GetMapping("/api/chases")
    Page<Chases.Sent> sent(
            @RequestParam Optional<FormCode> form,
            @RequestParam Optional<Period.Month> month,
            @RequestParam(defaultValue = "") String cause,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return chases.sent(
                form.map(FormCode::value).orElse(""),
                month,
                cause.strip(),
                state.strip(),
                q.strip(),
                Math.max(page, 0),
                Math.clamp(size, 1, Page.LARGEST));
    }

    @GetMapping("/api/chases.{kind:xlsx|csv}")
    void export(
            @PathVariable String kind,
            @RequestParam Optional<FormCode> form,
            @RequestParam Optional<Period.Month> month,
            @RequestParam(defaultValue = "") String cause,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String q,
            HttpServletResponse response)
            throws IOException {
        var rows = chases.export(form.map(FormCode::value).orElse(""), month, cause.strip(), state.strip(), q.strip());
        Exports.write(kind, "chases", "催报与通知记录", HEADER, rows.stream().map(SentController::cells), response);
    }

    private static List<Object> cells(Chases.Sent row) {
        return List.of(
                row.creditCode(),
                row.nameZh(),
                row.form().value(),
                row.month().toString(),
                cause(row.cause()),
                row.byZh(),
                MOMENT.format(row.at()),
                row.readAt().map(MOMENT::format).orElse(""),
                row.email().map(Chases.Way::address).orElse(""),
                row.email().map(SentController::way).orElse(""),
                row.webhook().map(SentController::way).orElse(""),
                row.titleZh(),
                row.textZh());
    }

    private static String cause(String cause) {
        return switch (cause) {
            case "CHASE" -> "催报";
            case "REMINDER" -> "自动催报";
            case "QUERY" -> "质询";
            case "RETURN" -> "退回";
            default -> cause;
        };
    }

    private static String way(Chases.Way way) {
        var state = switch (way.state()) {
            case "QUEUED" -> "待发";
            case "SENT" -> "已发";
            case "FAILED" -> "未成，将重试";
            case "GIVEN_UP" -> "未成，已放弃";
            default -> way.state();
        };
        return Stream.of(state, way.at().map(MOMENT::format).orElse(""), way.detail())
                .filter(part -> !part.isEmpty())
                .reduce((left, right) -> left + " " + right)
                .orElse("");
    }
}
