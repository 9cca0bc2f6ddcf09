package guatu.conference.obligations;

import guatu.access.Acting;
import guatu.access.Permission;
import guatu.conference.Bodies;
import guatu.conference.ConferenceStamps;
import guatu.conference.ObligationState;
import guatu.conference.SupervisionPaperNotFound;
import guatu.conference.obligations.SupervisionRepository.PaperRow;
import guatu.conference.prints.OfficialPaper;
import guatu.conference.prints.OfficialPaper.Block;
import guatu.conference.prints.Prints;
import guatu.kernel.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The monthly bulletin of a body's obligations (督办通报) and supervision papers, as official papers.
@RestController
@Transactional(readOnly = true)
class Bulletins {

    private final ObligationDesk desk;
    private final SupervisionRepository papers;
    private final Bodies bodies;
    private final ConferenceStamps stamps;

    Bulletins(ObligationDesk desk, SupervisionRepository papers, Bodies bodies, ConferenceStamps stamps) {
        this.desk = desk;
        this.papers = papers;
        this.bodies = bodies;
        this.stamps = stamps;
    }

    /// The obligations of a body in sight: those given until the month's end, how they stand today.
    @GetMapping("/api/conference/bodies/{body}/bulletins/{month:[^.]*}.{form:docx|pdf}")
    ResponseEntity<byte[]> bulletin(@PathVariable long body, @PathVariable String month, @PathVariable String form) {
        Acting.current().require(Permission.READ_CONFERENCE);
        var of = Period.Month.of(month).value();
        return Prints.answer(paper(body, of), form, "bulletin-%d-%s".formatted(body, of));
    }

    /// A supervision paper as docx or pdf.
    @GetMapping("/api/conference/supervision/{id}/paper.{form:docx|pdf}")
    ResponseEntity<byte[]> supervision(@PathVariable long id, @PathVariable String form) {
        Acting.current().require(Permission.READ_CONFERENCE);
        var row = papers.papers(id, 0).stream()
                .filter(one -> id > 0)
                .findFirst()
                .orElseThrow(() -> new SupervisionPaperNotFound(id));
        return Prints.answer(supervision(row), form, "supervision-" + id);
    }

    private OfficialPaper paper(long id, YearMonth month) {
        var body = bodies.get(id);
        var end = month.atEndOfMonth();
        var day = end.isAfter(stamps.today()) ? stamps.today() : end;
        var all = desk.list().stream()
                .filter(one -> one.body() == id)
                .filter(one ->
                        one.openedOn().filter(opened -> !opened.isAfter(end)).isPresent())
                .sorted(Comparator.comparing(Obligation::due).thenComparing(Obligation::id))
                .toList();
        long closed = all.stream()
                .filter(one -> one.state() == ObligationState.CLOSED)
                .count();
        long late = all.stream().filter(one -> one.overdue(stamps.today())).count();
        long slipped = all.stream().filter(one -> one.slips() > 0).count();
        var blocks = new ArrayList<Block>();
        blocks.add(Block.text("截至%s，%s累计交办 %d 项，已销号 %d 项，逾期 %d 项，曾改期 %d 项。现将办理情况通报如下："
                .formatted(OfficialPaper.day(day), body.nameZh(), all.size(), closed, late, slipped)));
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("事项", "牵头单位", "初定时限", "现时限", "改期", "状态"));
        all.forEach(one -> rows.add(List.of(
                one.text(),
                one.ownerZh(),
                one.firstDue().toString(),
                one.due().toString(),
                one.slips() + "次",
                one.late() ? one.stateZh() + "（逾期）" : one.stateZh())));
        blocks.add(all.isEmpty() ? Block.text("本期没有交办事项。") : Block.table(rows));
        return new OfficialPaper(
                body.nameZh() + "办公室",
                "督办通报",
                "%d年%d月交办事项办理情况通报".formatted(month.getYear(), month.getMonthValue()),
                blocks,
                body.officeZh(),
                day,
                "");
    }

    private OfficialPaper supervision(PaperRow row) {
        var body = bodies.get(row.body());
        var one = desk.get(row.obligation());
        var issued = Optional.ofNullable(row.issuedOn());
        var blocks = new ArrayList<Block>(List.of(
                Block.text(row.ownerZh() + "："),
                Block.text("由你单位牵头办理的“%s”，初定时限 %s，现时限 %s，改期 %d 次，目前仍未办结。%s"
                        .formatted(row.text(), one.firstDue(), one.due(), one.slips(), row.reason()))));
        Optional.ofNullable(row.newLimit())
                .ifPresent(limit -> blocks.add(Block.text("请于%s前办结并报告。".formatted(OfficialPaper.day(limit)))));
        blocks.add(Block.text("对本件有异议的，可在规定时限内提出一次。"));
        return new OfficialPaper(
                row.colour().zh() + "单",
                row.number().isEmpty() ? "（待批准）" : row.number(),
                "关于办理“%s”的%s".formatted(row.text(), row.colour().zh()),
                blocks,
                body.officeZh(),
                issued.orElseGet(() -> day(row)),
                "");
    }

    private LocalDate day(PaperRow row) {
        return stamps.day(row.at().toInstant());
    }
}
