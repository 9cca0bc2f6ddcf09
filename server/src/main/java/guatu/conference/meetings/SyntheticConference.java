package guatu.conference.meetings;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.access.NotPermitted;
import guatu.access.OfficePost;
import guatu.access.PostDirectory;
import guatu.access.Scope;
import guatu.catalog.Label;
import guatu.catalog.Regions;
import guatu.conference.Bodies;
import guatu.conference.Body;
import guatu.conference.MadeUpConference;
import guatu.conference.MeetingState;
import guatu.conference.Seat;
import guatu.conference.Stamp;
import guatu.conference.meetings.ItemRepository.ItemRow;
import guatu.conference.meetings.MeetingRepository.Details;
import guatu.journal.Journal;
import guatu.journal.KnownTimes;
import guatu.journal.Who;
import guatu.kernel.KnownTime;
import guatu.workflow.AgendaProposal;
import guatu.workflow.AgendaSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A made-up conference for the demo: a body of demo posts, meetings in several states, decisions, obligations that
/// slipped, papers. Only the machine may. It goes through the room's own repositories, at days in the past.
@Service
class SyntheticConference implements MadeUpConference {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int BESIDE = 5;
    private static final String NAME = "青海省重大工业项目厅际联席会议";

    private final PostDirectory directory;
    private final Regions regions;
    private final Bodies bodies;
    private final MeetingRepository meetings;
    private final ItemRepository items;
    private final MinutesDesk minutes;
    private final MinutesRepository versions;
    private final SyntheticDuties duties;
    private final List<AgendaSource> sources;
    private final KnownTimes known;
    private final Journal journal;

    SyntheticConference(
            PostDirectory directory,
            Regions regions,
            Bodies bodies,
            MeetingRepository meetings,
            ItemRepository items,
            MinutesDesk minutes,
            MinutesRepository versions,
            SyntheticDuties duties,
            List<AgendaSource> sources,
            KnownTimes known,
            Journal journal) {
        this.directory = directory;
        this.regions = regions;
        this.bodies = bodies;
        this.meetings = meetings;
        this.items = items;
        this.minutes = minutes;
        this.versions = versions;
        this.duties = duties;
        this.sources = List.copyOf(sources);
        this.known = known;
        this.journal = journal;
    }

    /// Posts by their codes, and who stamps what.
    record Cast(Map<String, OfficePost> posts, KnownTime known) {

        OfficePost post(String code) {
            return Optional.ofNullable(posts.get(code)).orElseThrow();
        }

        Stamp stamp(String code, LocalDate day, int hour) {
            var post = post(code);
            var who = new Who(post.id(), post.id(), "");
            var actor = new Actor(who, code, post.titleZh(), post.titleEn(), post.role(), Scope.EVERYTHING);
            return new Stamp(
                    known, day.atTime(LocalTime.of(hour, 0)).atZone(ZONE).toInstant(), actor);
        }
    }

    @Override
    @Transactional
    public int load(LocalDate today) {
        if (Acting.current().who().post() != Actor.MACHINE.who().post()) {
            throw new NotPermitted();
        }
        var posts = new HashMap<String, OfficePost>();
        for (var text : List.of("conference-", "department-", "county-", "prefecture-")) {
            directory.all(text).forEach(post -> posts.put(post.code(), post));
        }
        var cast = new Cast(Map.copyOf(posts), known.next("conference of the demo"));
        long body = body(cast, today.minusDays(200));
        var red = proposed("RED_PROJECT");
        var problems = new ArrayList<>(proposed("PROBLEM"));
        problems.addAll(red.stream().skip(BESIDE).limit(BESIDE).toList()); // where no problem came up yet
        var first = today.minusDays(75);
        long one = held(cast, body, "第一次全体会议", first, List.of(about(problems, 0), about(problems, 1), about(red, 0)));
        duties.first(cast, body, one, first, items.decisions(one), items.ofMeeting(one));
        closed(cast, one, first);
        duties.afterFirst(cast, one, first);
        var second = today.minusDays(30);
        long two = held(cast, body, "第二次全体会议", second, List.of(about(problems, 0), about(red, 1)));
        duties.second(cast, body, two, second, items.decisions(two), items.ofMeeting(two));
        closed(cast, two, second);
        duties.afterSecond(cast, two, second, today);
        var third = today.minusDays(5);
        long three = held(cast, body, "第三次专题会议", third, List.of(about(problems, 2), about(red, 2)));
        duties.third(cast, body, three, third, items.decisions(three), items.ofMeeting(three));
        countersigning(cast, three, third);
        coming(cast, body, today, problems, red);
        journal.record(Who.MACHINE, "CONFERENCE_MADE_UP", "conference", "demo", Map.of("meetings", "5"));
        return 5;
    }

    private long body(Cast cast, LocalDate day) {
        var seats = new ArrayList<Seat>();
        seats.add(seat(cast, Seat.Kind.CONVENER, "省政府", "Provincial government", "conference-convener", day));
        seats.add(seat(cast, Seat.Kind.VICE, "省工信厅", "Department of Industry", "conference-vice", day));
        seats.add(seat(cast, Seat.Kind.OFFICE, "省工信厅", "Department of Industry", "conference-office", day));
        for (var code : List.of("reform", "land", "environment", "finance", "building", "grassland", "power")) {
            var post = cast.post("department-" + code);
            var office = post.titleZh().replaceAll("·.*", "");
            seats.add(seat(cast, Seat.Kind.MEMBER, office, post.titleEn(), post.code(), day));
        }
        return bodies.demo(
                new Body(
                        0,
                        "MAJOR_PROJECTS",
                        NAME,
                        "Joint conference on major industrial projects",
                        regions.province().code().value(),
                        NAME + "办公室",
                        "演示联纪",
                        true),
                seats,
                cast.stamp("conference-office", day, 9));
    }

    private static Seat seat(Cast cast, Seat.Kind kind, String zh, String en, String code, LocalDate day) {
        var post = cast.post(code);
        return new Seat(0, 0, kind, zh, en, post.id(), post.titleZh(), post.titleEn(), "演示文件", day, Optional.empty());
    }

    private List<AgendaProposal> proposed(String kind) {
        return sources.stream()
                .flatMap(source -> source.proposals().stream())
                .filter(one -> one.kind().equals(kind))
                .toList();
    }

    /// What an item is about; made up where there is none of its kind.
    private static AgendaProposal about(List<AgendaProposal> found, int at) {
        return at < found.size()
                ? found.get(at)
                : new AgendaProposal(
                        "OTHER",
                        "",
                        "",
                        "年度重点项目推进情况（演示）",
                        "",
                        "",
                        "",
                        new Label("", "", ""),
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        "");
    }

    /// A meeting that was held: all came but one, each item was agreed on.
    private long held(Cast cast, long body, String title, LocalDate day, List<AgendaProposal> about) {
        long id = called(cast, body, title, day, about);
        var stamp = cast.stamp("conference-office", day, 9);
        walk(cast, id, day.minusDays(12), List.of("REVIEW", "APPROVE", "NOTIFY"));
        for (var who : meetings.attendees(id)) {
            boolean away = who.holderZh().startsWith("省林草局");
            meetings.attend(id, who.holder(), away ? "ABSENT" : "PRESENT", away ? "TRAVEL" : "", "", stamp);
        }
        walk(cast, id, day, List.of("OPEN"));
        for (var item : items.ofMeeting(id)) {
            items.decide(id, item.id(), "AGREED", "由牵头单位会同有关方面限期推进，办公室跟踪督办（演示）。", stamp);
        }
        walk(cast, id, day, List.of("END"));
        versions.write(id, "会议强调，各成员单位要按时限办结交办事项，需改期的须说明理由（演示数据）。", cast.stamp("conference-office", day, 17));
        return id;
    }

    private long called(Cast cast, long body, String title, LocalDate day, List<AgendaProposal> about) {
        var made = cast.stamp("conference-office", day.minusDays(20), 10);
        var details = new Details(NAME + title, day, LocalTime.of(9, 30), 90, "省政府办公楼会议室（演示）");
        long id = meetings.add(body, details, made);
        bodies.seats(body).forEach(seat -> meetings.invite(id, MeetingDesk.attendee(seat), made));
        about.forEach(one -> item(cast, body, id, one, made));
        return id;
    }

    private void item(Cast cast, long body, @Nullable Long meeting, AgendaProposal one, Stamp made) {
        var office = cast.post("conference-office");
        int minutes = one.kind().equals("PROBLEM") ? 15 : 10;
        items.add(
                new ItemRow(
                        0,
                        body,
                        meeting,
                        0,
                        one.kind(),
                        one.titleZh().substring(0, Math.min(200, one.titleZh().length())),
                        one.subjectKind(),
                        one.subjectKey(),
                        minutes,
                        one.region().nameZh(),
                        one.whyZh().substring(0, Math.min(400, one.whyZh().length())),
                        office.titleZh(),
                        office.titleEn(),
                        office.id()),
                made);
    }

    /// Takes a meeting along its road.
    private void walk(Cast cast, long id, LocalDate from, List<String> events) {
        var day = from;
        var road = Map.of(
                "REVIEW", MeetingState.REVIEWING,
                "APPROVE", MeetingState.COORDINATING,
                "NOTIFY", MeetingState.NOTIFIED,
                "OPEN", MeetingState.IN_SESSION,
                "END", MeetingState.DRAFTING,
                "SUBMIT", MeetingState.COUNTERSIGNING,
                "PASS", MeetingState.SIGNING,
                "SIGN", MeetingState.ISSUING,
                "ISSUE", MeetingState.CLOSED);
        for (var event : events) {
            var state = meetings.meetings(id).getFirst().state();
            var code = event.equals("APPROVE") || event.equals("SIGN") ? "conference-convener" : "conference-office";
            var to = Optional.ofNullable(road.get(event)).orElseThrow();
            meetings.step(id, event, state, to, "", cast.stamp(code, day, 16));
            day = day.plusDays(1);
        }
    }

    private void countersigning(Cast cast, long id, LocalDate day) {
        walk(cast, id, day.plusDays(1), List.of("SUBMIT"));
        for (var code : List.of("conference-vice", "department-reform", "department-land", "department-finance")) {
            versions.sign(id, 1, true, "", cast.stamp(code, day.plusDays(2), 11));
        }
    }

    private void closed(Cast cast, long id, LocalDate day) {
        walk(cast, id, day.plusDays(1), List.of("SUBMIT"));
        for (var who : minutes.signers(id)) {
            cast.posts().values().stream()
                    .filter(post -> post.id() == who.holder())
                    .forEach(post -> versions.sign(id, 1, true, "", cast.stamp(post.code(), day.plusDays(2), 11)));
        }
        walk(cast, id, day.plusDays(2), List.of("PASS", "SIGN"));
        minutes.issue(meetings.meetings(id).getFirst(), cast.stamp("conference-office", day.plusDays(4), 10));
        walk(cast, id, day.plusDays(4), List.of("ISSUE"));
    }

    /// A meeting to which was invited, a county among the guests, and one whose items are collected; one item waits.
    private void coming(
            Cast cast, long body, LocalDate today, List<AgendaProposal> problems, List<AgendaProposal> red) {
        long next = called(cast, body, "第四次全体会议", today.plusDays(2), List.of(about(problems, 0), about(problems, 3)));
        for (var code : List.of("county-632801", "prefecture-632800")) {
            Optional.ofNullable(cast.posts().get(code))
                    .ifPresent(post -> meetings.invite(
                            next,
                            new MeetingRepository.AttendeeRow(
                                    post.id(),
                                    post.titleZh(),
                                    post.titleEn(),
                                    post.titleZh(),
                                    post.titleEn(),
                                    "GUEST",
                                    false,
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty()),
                            cast.stamp("conference-office", today.minusDays(6), 10)));
        }
        walk(cast, next, today.minusDays(5), List.of("REVIEW", "APPROVE", "NOTIFY"));
        called(cast, body, "第五次专题会议", today.plusDays(16), List.of(about(red, 3)));
        item(cast, body, null, about(problems, 4), cast.stamp("conference-office", today.minusDays(1), 15));
    }
}
