package guatu.reporting;

import guatu.access.Exports;
import guatu.kernel.CreditCode;
import guatu.kernel.FormCode;
import guatu.kernel.Page;
import guatu.kernel.Period;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Queries over HTTP. No request here carries an amount.
@RestController
class QueryController {

    private static final String FILING = "/api/filings/{creditCode}/{form}/{month}/queries";

    private static final List<String> HEADER =
            List.of("统一社会信用代码", "单位名称", "报表", "月份", "质询", "指标", "状态", "期限", "逾期", "提出单位", "提出时间", "问题");

    private final Queries queries;

    QueryController(Queries queries) {
        this.queries = queries;
    }

    /// A question.
    ///
    /// @param cell such as `01.month`; empty for the whole filing
    record QueryBody(String cell, String text) {}

    /// What is said.
    record WordsBody(String text) {}

    @GetMapping(FILING)
    List<Query> ofFiling(
            @PathVariable CreditCode creditCode, @PathVariable FormCode form, @PathVariable Period.Month month) {
        return queries.of(new FilingKey(creditCode, form, month));
    }

    @PostMapping(FILING)
    @ResponseStatus(HttpStatus.CREATED)
    Query ask(
            @PathVariable CreditCode creditCode,
            @PathVariable FormCode form,
            @PathVariable Period.Month month,
            @RequestParam Optional<LocalDate> due,
            @RequestBody QueryBody body) {
        return queries.ask(new FilingKey(creditCode, form, month), body.cell(), body.text(), due);
    }

    @PostMapping(FILING + "/{no}/answers")
    @ResponseStatus(HttpStatus.CREATED)
    Query answer(
            @PathVariable CreditCode creditCode,
            @PathVariable FormCode form,
            @PathVariable Period.Month month,
            @PathVariable int no,
            @RequestBody WordsBody body) {
        return queries.answer(new FilingKey(creditCode, form, month), no, body.text());
    }

    @PostMapping(FILING + "/{no}/questions")
    @ResponseStatus(HttpStatus.CREATED)
    Query askAgain(
            @PathVariable CreditCode creditCode,
            @PathVariable FormCode form,
            @PathVariable Period.Month month,
            @PathVariable int no,
            @RequestParam Optional<LocalDate> due,
            @RequestBody WordsBody body) {
        return queries.askAgain(new FilingKey(creditCode, form, month), no, body.text(), due);
    }

    @PostMapping(FILING + "/{no}/closing")
    Query close(
            @PathVariable CreditCode creditCode,
            @PathVariable FormCode form,
            @PathVariable Period.Month month,
            @PathVariable int no) {
        return queries.close(new FilingKey(creditCode, form, month), no);
    }

    @GetMapping("/api/queries")
    Page<Query> list(
            @RequestParam Optional<FormCode> form,
            @RequestParam Optional<Period.Month> month,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return queries.list(
                form.map(FormCode::value).orElse(""),
                month,
                state.strip(),
                q.strip(),
                Math.max(page, 0),
                Math.clamp(size, 1, Page.LARGEST));
    }

    @GetMapping("/api/queries.{kind:xlsx|csv}")
    void export(
            @PathVariable String kind,
            @RequestParam Optional<FormCode> form,
            @RequestParam Optional<Period.Month> month,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String q,
            HttpServletResponse response)
            throws IOException {
        var rows = queries.export(form.map(FormCode::value).orElse(""), month, state.strip(), q.strip());
        Exports.write(kind, "queries", "质询", HEADER, rows.stream().map(QueryController::cells), response);
    }

    private static List<Object> cells(Queries.Exported row) {
        var query = row.query();
        return List.of(
                query.creditCode(),
                query.nameZh(),
                query.form().value(),
                query.month().toString(),
                query.no(),
                query.cellZh(),
                query.state().zh(),
                query.due().map(LocalDate::toString).orElse(""),
                query.overdue() ? "是" : "",
                query.byZh(),
                FilingGate.MOMENT.format(query.at()),
                row.question());
    }
}
