package guatu.access.audit;

import guatu.access.Exports;
import guatu.journal.Verification;
import guatu.kernel.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The journal over HTTP.
@RestController
class JournalController {

    private static final int MOST_EXPORTED = 100_000;
    private static final List<String> HEADER = List.of("编号", "时间", "登录名", "岗位", "地址", "动作", "对象", "对象代码", "明细");

    private final Audits audits;

    JournalController(Audits audits) {
        this.audits = audits;
    }

    @GetMapping("/api/journal")
    Page<JournalRow> list(
            @RequestParam Optional<String> subject,
            @RequestParam Optional<String> key,
            @RequestParam Optional<String> post,
            @RequestParam Optional<String> action,
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> to,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return audits.list(
                new AuditSearch(subject, key, post, action, from, to),
                Math.max(0, page),
                Math.clamp(size, 1, Page.LARGEST));
    }

    @GetMapping("/api/journal.{form:xlsx|csv}")
    void export(
            @PathVariable String form,
            @RequestParam Optional<String> subject,
            @RequestParam Optional<String> key,
            @RequestParam Optional<String> post,
            @RequestParam Optional<String> action,
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> to,
            HttpServletResponse response)
            throws IOException {
        var rows = audits.export(new AuditSearch(subject, key, post, action, from, to), MOST_EXPORTED).stream()
                .map(row -> List.<Object>of(
                        row.id(),
                        row.at(),
                        row.login(),
                        row.titleZh(),
                        row.address(),
                        row.action(),
                        row.subject(),
                        row.key(),
                        row.detail()));
        Exports.write(form, "journal", "日志", HEADER, rows, response);
    }

    @GetMapping("/api/journal/verification")
    Verification verify() {
        return audits.verify();
    }
}
