package guatu.conference.meetings;

import guatu.catalog.Label;
import guatu.conference.Bodies;
import guatu.conference.ConferenceRules;
import guatu.conference.Seat;
import guatu.conference.meetings.ItemRepository.ItemRow;
import guatu.conference.meetings.MeetingRepository.AttendeeRow;
import guatu.conference.obligations.Obligation;
import guatu.conference.obligations.ObligationDesk;
import guatu.conference.prints.OfficialPaper;
import guatu.conference.prints.OfficialPaper.Block;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Puts minutes and the notice with its agenda together as official papers.
@Component
class MinutesPapers {

    private final MeetingRepository meetings;
    private final ItemRepository items;
    private final MinutesRepository minutes;
    private final ObligationDesk obligations;
    private final Bodies bodies;
    private final ConferenceRules rules;

    MinutesPapers(
            MeetingRepository meetings,
            ItemRepository items,
            MinutesRepository minutes,
            ObligationDesk obligations,
            Bodies bodies,
            ConferenceRules rules) {
        this.meetings = meetings;
        this.items = items;
        this.minutes = minutes;
        this.obligations = obligations;
        this.bodies = bodies;
        this.rules = rules;
    }

    /// @param number as it is printed
    OfficialPaper minutes(Meeting meeting, String number, LocalDate day) {
        var body = bodies.get(meeting.body());
        var attendees = meetings.attendees(meeting.id());
        var agenda = items.ofMeeting(meeting.id());
        var blocks = new ArrayList<Block>();
        var chair = attendees.stream()
                .filter(one -> Seat.Kind.CONVENER.name().equals(one.seat())
                        || Seat.Kind.VICE.name().equals(one.seat()))
                .filter(AttendeeRow::came)
                .findFirst();
        blocks.add(Block.text("%s，%s在%s召开，%s审议了 %d 项议题。现将会议议定事项纪要如下："
                .formatted(
                        OfficialPaper.day(meeting.heldOn()),
                        meeting.title(),
                        meeting.place(),
                        chair.map(one -> one.holderZh() + "主持，").orElse(""),
                        agenda.size())));
        decisions(meeting, agenda, blocks);
        text(meeting, blocks);
        blocks.add(Block.named("出席", names(attendees, one -> one.came() && one.votes())));
        present(attendees, "列席", one -> one.came() && !one.votes(), blocks);
        present(attendees, "请假", one -> !one.came(), blocks);
        return new OfficialPaper(
                body.nameZh() + "纪要",
                number,
                meeting.title() + "纪要",
                blocks,
                body.officeZh(),
                day,
                attendees.stream()
                        .filter(one -> !one.seat().equals("OFFICE"))
                        .map(AttendeeRow::officeZh)
                        .distinct()
                        .collect(Collectors.joining("，")));
    }

    private void decisions(Meeting meeting, List<ItemRow> agenda, List<Block> blocks) {
        var decided = items.decisions(meeting.id());
        var given = obligations.ofMeeting(meeting.id());
        int at = 1;
        for (var item : agenda) {
            var own = decided.stream().filter(one -> one.item() == item.id()).toList();
            if (own.isEmpty()) {
                continue;
            }
            blocks.add(Block.heading("%s、关于%s".formatted(OfficialPaper.ordinal(at++), item.title())));
            for (var one : own) {
                var outcome = rules.label("outcomes", one.outcome(), meeting.heldOn());
                blocks.add(Block.text("会议决定：%s。%s".formatted(outcome.nameZh(), one.text())));
                given.stream()
                        .filter(duty -> duty.decision().equals(Optional.of(one.id())))
                        .forEach(duty -> blocks.add(Block.text(duty(duty))));
            }
        }
    }

    private static String duty(Obligation duty) {
        var others = duty.others().stream().map(Label::nameZh).collect(Collectors.joining("、"));
        return "%s（牵头单位：%s；%s完成时限：%s；办结凭证：%s）"
                .formatted(
                        duty.text(),
                        duty.ownerZh(),
                        others.isEmpty() ? "" : "配合单位：" + others + "；",
                        OfficialPaper.day(duty.firstDue()),
                        duty.evidenceKind().nameZh());
    }

    private void text(Meeting meeting, List<Block> blocks) {
        var versions = minutes.versions(meeting.id());
        if (!versions.isEmpty()) {
            versions.getLast()
                    .text()
                    .lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> blocks.add(Block.text(line.strip())));
        }
    }

    /// The notice of a meeting with its agenda.
    OfficialPaper agenda(Meeting meeting) {
        var body = bodies.get(meeting.body());
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("序号", "议题", "汇报单位", "时长（分钟）", "起止"));
        var at = meeting.starts();
        int no = 1;
        for (var item : items.ofMeeting(meeting.id())) {
            var until = at.plusMinutes(item.minutes());
            rows.add(List.of(
                    Integer.toString(no++),
                    item.title(),
                    item.presenter(),
                    Integer.toString(item.minutes()),
                    "%s—%s".formatted(hour(at), hour(until))));
            at = until;
        }
        var attendees = meetings.attendees(meeting.id());
        return new OfficialPaper(
                body.nameZh() + "办公室",
                "会议通知",
                "关于召开" + meeting.title() + "的通知",
                List.of(
                        Block.text("经召集人同意，定于%s%s召开%s，现将有关事项通知如下："
                                .formatted(
                                        OfficialPaper.day(meeting.heldOn()), hour(meeting.starts()), meeting.title())),
                        Block.named(
                                "时间",
                                "%s%s，会期%d分钟"
                                        .formatted(
                                                OfficialPaper.day(meeting.heldOn()),
                                                hour(meeting.starts()),
                                                meeting.minutes())),
                        Block.named("地点", meeting.place()),
                        Block.named("参加", names(attendees, one -> true)),
                        Block.heading("议程"),
                        Block.table(rows),
                        Block.text("请各参会单位提前登记到会情况；不能到会的，须说明原因。")),
                body.officeZh(),
                meeting.heldOn(),
                "");
    }

    private static String hour(LocalTime at) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(at);
    }

    private static void present(
            List<AttendeeRow> attendees, String label, Predicate<AttendeeRow> which, List<Block> blocks) {
        var names = names(attendees, which);
        if (!names.isEmpty()) {
            blocks.add(Block.named(label, names));
        }
    }

    private static String names(List<AttendeeRow> attendees, Predicate<AttendeeRow> which) {
        return attendees.stream()
                .filter(which)
                .map(one -> one.kind().filter("DEPUTY"::equals).isPresent()
                        ? one.holderZh() + "（" + one.text().orElse("") + "代）"
                        : one.holderZh())
                .distinct()
                .collect(Collectors.joining("，"));
    }
}
