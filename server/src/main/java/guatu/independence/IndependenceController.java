package guatu.independence;

import guatu.access.Exports;
import guatu.access.PostName;
import guatu.independence.Independence.Report;
import guatu.kernel.Period;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The report on independence over HTTP, and the same as a spreadsheet.
@RestController
class IndependenceController {

    private static final List<String> HEADER =
            List.of("信号", "对象", "计数", "总数", "偶然概率", "涉及企业", "涉及企业数", "日志行", "最早", "最晚", "其他可能的解释");

    private final Independence independence;

    IndependenceController(Independence independence) {
        this.independence = independence;
    }

    /// @param filings how many filings were looked at
    record ReportView(
            String month,
            int filings,
            int traces,
            List<KindView> kinds,
            List<SignalView> signals,
            List<BoundView> bounds,
            List<NetworkView> networks) {}

    /// A kind of signal, with what else explains it, and how many there are.
    record KindView(Signal.Kind kind, String nameZh, String nameEn, String elseZh, String elseEn, int signals) {}

    /// @param subjectZh where it was seen; an address is cut
    record SignalView(
            Signal.Kind kind,
            String subject,
            String subjectZh,
            String subjectEn,
            int count,
            int of,
            Optional<BigDecimal> probability,
            List<String> firms,
            int entries,
            Optional<Instant> from,
            Optional<Instant> to) {}

    record BoundView(
            String code, BigDecimal value, String unit, String nameZh, String nameEn, String tag, String source) {}

    record NetworkView(String network, String nameZh, String nameEn, String tag, String source) {}

    /// A row of the journal behind a signal.
    record TraceView(
            long id,
            Instant at,
            String postZh,
            String postEn,
            String address,
            String action,
            String filing,
            int revision) {}

    @GetMapping("/api/independence")
    ReportView report(@RequestParam Period.Month month) {
        return view(independence.report(month));
    }

    @GetMapping("/api/independence/rows")
    List<TraceView> rows(
            @RequestParam Period.Month month, @RequestParam Signal.Kind kind, @RequestParam String subject) {
        var rows = independence.rows(month, kind, subject);
        var posts = independence.posts(rows);
        return rows.stream()
                .map(row -> {
                    var post = posts.getOrDefault(
                            row.post(), new PostName(row.post(), "", "岗位 " + row.post(), "Post " + row.post(), false));
                    return new TraceView(
                            row.id(),
                            row.at(),
                            post.titleZh(),
                            post.titleEn(),
                            cut(row.address()),
                            row.action(),
                            row.filing(),
                            row.revision());
                })
                .toList();
    }

    @GetMapping("/api/independence.{form:xlsx|csv}")
    void export(@PathVariable String form, @RequestParam Period.Month month, HttpServletResponse response)
            throws IOException {
        var rows = independence.report(month).signals().stream().map(IndependenceController::cells);
        Exports.write(form, "independence-" + month, "数据独立性信号", HEADER, rows, response);
    }

    private static ReportView view(Report report) {
        var signals = report.signals();
        return new ReportView(
                report.month().toString(),
                report.filings(),
                report.traces(),
                List.of(Signal.Kind.values()).stream()
                        .map(kind -> new KindView(
                                kind, kind.zh(), kind.en(), kind.elseZh(), kind.elseEn(), (int) signals.stream()
                                        .filter(signal -> signal.kind() == kind)
                                        .count()))
                        .toList(),
                signals.stream().map(IndependenceController::signal).toList(),
                report.parameters().stream()
                        .map(bound -> new BoundView(
                                bound.code(),
                                bound.value(),
                                bound.unit(),
                                bound.nameZh(),
                                bound.nameEn(),
                                bound.tag(),
                                bound.source()))
                        .toList(),
                report.networks().stream()
                        .map(one -> new NetworkView(one.network(), one.nameZh(), one.nameEn(), one.tag(), one.source()))
                        .toList());
    }

    private static SignalView signal(Signal signal) {
        boolean address = signal.kind() == Signal.Kind.SHARED_ADDRESS;
        return new SignalView(
                signal.kind(),
                signal.subject(),
                address ? cut(signal.subjectZh()) : signal.subjectZh(),
                address ? cut(signal.subjectEn()) : signal.subjectEn(),
                signal.count(),
                signal.of(),
                signal.probability().map(BigDecimal::stripTrailingZeros),
                signal.firms(),
                signal.entries().size(),
                signal.from(),
                signal.to());
    }

    private static List<Object> cells(Signal signal) {
        var shown = signal(signal);
        return List.of(
                signal.kind().zh(),
                shown.subjectZh(),
                signal.count(),
                signal.of(),
                signal.probability().map(BigDecimal::toPlainString).orElse(""),
                String.join(" ", signal.firms()),
                signal.firms().size(),
                String.join(" ", signal.entries().stream().map(String::valueOf).toList()),
                signal.from(),
                signal.to(),
                signal.kind().elseZh());
    }

    /// An address without what tells the machine: `10.2.*.*`.
    private static String cut(String address) {
        var parts = address.split("\\.", -1);
        if (parts.length == 4) {
            return parts[0] + "." + parts[1] + ".*.*";
        }
        int end = address.indexOf(':', address.indexOf(':') + 1);
        return end > 0 ? address.substring(0, end) + ":*" : address;
    }
}
