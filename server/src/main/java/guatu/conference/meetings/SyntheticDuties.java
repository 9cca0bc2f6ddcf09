package guatu.conference.meetings;

import guatu.conference.meetings.ItemRepository.DecisionRow;
import guatu.conference.meetings.ItemRepository.ItemRow;
import guatu.conference.meetings.SyntheticConference.Cast;
import guatu.conference.obligations.NewObligation;
import guatu.conference.obligations.ObligationDesk;
import guatu.conference.obligations.SyntheticObligations;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What the made-up meetings gave the demo's departments to do, and what came of it.
@Component
class SyntheticDuties {

    private final ObligationDesk desk;
    private final SyntheticObligations obligations;

    SyntheticDuties(ObligationDesk desk, SyntheticObligations obligations) {
        this.desk = desk;
        this.obligations = obligations;
    }

    /// @param days from the meeting to the due day
    private record Duty(String owner, String text, String evidence, int days, List<String> others) {}

    void first(Cast cast, long body, long meeting, LocalDate day, List<DecisionRow> decided, List<ItemRow> items) {
        give(
                cast,
                body,
                meeting,
                day,
                decided,
                items,
                List.of(
                        new Duty("department-land", "完成项目用地报批组卷并上报（演示）", "DOC", 20, List.of("department-grassland")),
                        new Duty("department-power", "完成外线电源接入工程并出具接入意见（演示）", "METER", 20, List.of()),
                        new Duty("department-finance", "拨付省级工业转型升级资金（演示）", "BANK", 20, List.of("department-reform"))));
    }

    void second(Cast cast, long body, long meeting, LocalDate day, List<DecisionRow> decided, List<ItemRow> items) {
        give(
                cast,
                body,
                meeting,
                day,
                decided,
                items,
                List.of(
                        new Duty("department-environment", "出具环境影响评价批复（演示）", "DOC", 20, List.of()),
                        new Duty("department-building", "办结施工许可（演示）", "DOC", 20, List.of("department-land"))));
    }

    void third(Cast cast, long body, long meeting, LocalDate day, List<DecisionRow> decided, List<ItemRow> items) {
        give(
                cast,
                body,
                meeting,
                day,
                decided,
                items,
                List.of(new Duty("department-reform", "核定项目能耗指标来源（演示）", "DOC", 20, List.of("department-environment"))));
    }

    /// One done after a slip; one slipped twice and got a blue and an orange paper; one done in time.
    void afterFirst(Cast cast, long meeting, LocalDate day) {
        var given = desk.ofMeeting(meeting);
        var land = given.get(0).id();
        var power = given.get(1).id();
        var money = given.get(2).id();
        var owner = "department-land";
        obligations.take(land, "ACKNOWLEDGE", cast.stamp(owner, day.plusDays(5), 10), "");
        obligations.take(land, "START", cast.stamp(owner, day.plusDays(6), 10), "");
        obligations.moved(
                land,
                day.plusDays(32),
                "林草地审核意见尚未取得（演示）",
                cast.stamp(owner, day.plusDays(18), 10),
                cast.stamp("conference-office", day.plusDays(19), 10));
        obligations.take(land, "REPORT", cast.stamp(owner, day.plusDays(30), 10), "组卷材料已上报（演示）");
        obligations.take(land, "VERIFY", cast.stamp("conference-office", day.plusDays(33), 10), "");
        obligations.take(land, "CLOSE", cast.stamp("conference-office", day.plusDays(34), 10), "");
        owner = "department-power";
        obligations.take(power, "ACKNOWLEDGE", cast.stamp(owner, day.plusDays(5), 10), "");
        obligations.take(power, "START", cast.stamp(owner, day.plusDays(8), 10), "");
        for (int step = 1; step <= 2; step++) {
            obligations.moved(
                    power,
                    day.plusDays(20 + 15 * step),
                    "物资到货推迟（演示）",
                    cast.stamp(owner, day.plusDays(3 + 15 * step), 10),
                    cast.stamp("conference-office", day.plusDays(4 + 15 * step), 10));
        }
        obligations.pressed(
                power,
                "演示督〔%d〕1号".formatted(day.plusDays(53).getYear()),
                day.plusDays(53),
                cast.stamp("conference-office", day.plusDays(52), 10),
                cast.stamp("conference-convener", day.plusDays(53), 10));
        owner = "department-finance";
        obligations.take(money, "ACKNOWLEDGE", cast.stamp(owner, day.plusDays(4), 15), "");
        obligations.take(money, "START", cast.stamp(owner, day.plusDays(5), 10), "");
        obligations.take(money, "REPORT", cast.stamp(owner, day.plusDays(15), 10), "资金已拨付（演示）");
        obligations.take(money, "VERIFY", cast.stamp("conference-office", day.plusDays(17), 10), "");
        obligations.take(money, "CLOSE", cast.stamp("conference-office", day.plusDays(17), 11), "");
    }

    /// One waits for the office's word; one is late without having been signed for.
    void afterSecond(Cast cast, long meeting, LocalDate day, LocalDate today) {
        var given = desk.ofMeeting(meeting);
        var owner = "department-environment";
        obligations.take(given.get(0).id(), "ACKNOWLEDGE", cast.stamp(owner, day.plusDays(5), 10), "");
        obligations.take(given.get(0).id(), "START", cast.stamp(owner, day.plusDays(7), 10), "");
        obligations.take(given.get(0).id(), "REPORT", cast.stamp(owner, today.minusDays(2), 10), "批复已印发（演示）");
    }

    private void give(
            Cast cast,
            long body,
            long meeting,
            LocalDate day,
            List<DecisionRow> decided,
            List<ItemRow> items,
            List<Duty> duties) {
        for (int at = 0; at < duties.size(); at++) {
            var duty = duties.get(at);
            var decision = decided.get(Math.min(at, decided.size() - 1));
            var item = items.stream()
                    .filter(one -> one.id() == decision.item())
                    .findFirst()
                    .orElseThrow();
            var owner = cast.post(duty.owner());
            var others = duty.others().stream().map(cast::post).toList();
            desk.put(
                    new NewObligation(
                            body,
                            Optional.of(meeting),
                            Optional.of(decision.id()),
                            "MINUTES",
                            duty.text(),
                            owner.id(),
                            owner.titleZh(),
                            owner.titleEn(),
                            others.stream().map(post -> post.id()).toList(),
                            duty.evidence(),
                            "",
                            item.subjectKind(),
                            item.subjectKey(),
                            day.plusDays(duty.days()),
                            true),
                    others,
                    cast.stamp("conference-office", day, 11));
        }
    }
}
