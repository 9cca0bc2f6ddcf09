package guatu.reporting.chasing;

import guatu.access.Exports;
import guatu.kernel.FormCode;
import guatu.kernel.Period;
import guatu.kernel.RegionCode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The board and the calendar over HTTP; the board as a spreadsheet too.
@RestController
class BoardController {

    private static final List<String> HEADER = List.of(
            "地区代码", "地区", "应报", "已报", "迟报", "未报", "已退回", "退回逾期", "已报待审", "县区已接收", "市州已接收", "省已接收", "未办结质询", "逾期质询");

    private final Boards boards;
    private final ReportingCalendar calendar;

    BoardController(Boards boards, ReportingCalendar calendar) {
        this.boards = boards;
        this.calendar = calendar;
    }

    @GetMapping("/api/board")
    Board board(
            @RequestParam(defaultValue = "B204-1") FormCode form,
            @RequestParam Period.Month month,
            @RequestParam Optional<RegionCode> region) {
        return boards.board(form, month, region);
    }

    @GetMapping("/api/board.{kind:xlsx|csv}")
    void export(
            @PathVariable String kind,
            @RequestParam(defaultValue = "B204-1") FormCode form,
            @RequestParam Period.Month month,
            @RequestParam Optional<RegionCode> region,
            HttpServletResponse response)
            throws IOException {
        var board = boards.board(form, month, region);
        Exports.write(
                kind,
                "board-%s-%s-%s".formatted(form, month, board.place().code()),
                "报送进度 " + month,
                HEADER,
                Stream.concat(
                        board.rows().stream().map(row -> cells(row, false)), Stream.of(cells(board.total(), true))),
                response);
    }

    @GetMapping("/api/calendar")
    List<ReportingCalendar.Line> calendar(
            @RequestParam Optional<FormCode> form, @RequestParam Optional<Period.Month> month) {
        return calendar.lines(form.map(FormCode::value).orElse(""), month);
    }

    private static List<Object> cells(Board.Row row, boolean total) {
        var counts = row.counts();
        return List.of(
                row.place().code(),
                total ? "合计" : row.place().nameZh(),
                counts.expected(),
                counts.filed(),
                counts.late(),
                counts.missing(),
                counts.returned(),
                counts.returnedOverdue(),
                counts.submitted(),
                counts.county(),
                counts.prefecture(),
                counts.province(),
                counts.queries(),
                counts.overdueQueries());
    }
}
