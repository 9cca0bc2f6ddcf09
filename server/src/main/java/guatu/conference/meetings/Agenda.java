package guatu.conference.meetings;

import static guatu.kernel.Finding.blocking;

import guatu.access.Acting;
import guatu.access.Permission;
import guatu.conference.AgendaItemNotFound;
import guatu.conference.Bodies;
import guatu.conference.ConferenceConflict;
import guatu.conference.ConferenceOfficeRefused;
import guatu.conference.ConferenceRefused;
import guatu.conference.ConferenceRules;
import guatu.conference.ConferenceStamps;
import guatu.conference.meetings.ItemRepository.ItemRow;
import guatu.conference.meetings.PrecedentRepository.Earlier;
import guatu.conference.meetings.PrecedentRepository.Precedents;
import guatu.conference.meetings.PrecedentRepository.Subject;
import guatu.kernel.Finding;
import guatu.workflow.AgendaProposal;
import guatu.workflow.AgendaSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Agendas, the backlog, and what the system proposes: with the earlier decisions on the same matter and how often its
/// date moved.
@Service
class Agenda {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_ITEM = 480;

    private final ItemRepository items;
    private final PrecedentRepository precedents;
    private final MeetingDesk meetings;
    private final Bodies bodies;
    private final ConferenceRules rules;
    private final ConferenceStamps stamps;
    private final List<AgendaSource> sources;

    Agenda(
            ItemRepository items,
            PrecedentRepository precedents,
            MeetingDesk meetings,
            Bodies bodies,
            ConferenceRules rules,
            ConferenceStamps stamps,
            List<AgendaSource> sources) {
        this.items = items;
        this.precedents = precedents;
        this.meetings = meetings;
        this.bodies = bodies;
        this.rules = rules;
        this.stamps = stamps;
        this.sources = List.copyOf(sources);
    }

    /// @param minutes empty for the default of its kind
    record NewItem(
            String kind,
            String title,
            String subjectKind,
            String subjectKey,
            Optional<Integer> minutes,
            String presenter,
            String note) {}

    /// What is proposed, with what was said of it before.
    ///
    /// @param moved how often dates of it moved: those promised, and those of its obligations
    record Proposed(AgendaProposal proposal, List<Earlier> earlier, int moved) {}

    /// Where an item may go.
    enum Move {
        UP,
        DOWN,
        BACKLOG,
        DROPPED
    }

    /// What the system proposes for a meeting and is not on its agenda, nor waits.
    @Transactional(readOnly = true)
    List<Proposed> proposals(long meeting) {
        var one = meetings.get(meeting);
        bodies.requireOffice(one.body());
        var there = Stream.concat(items.ofMeeting(meeting).stream(), items.backlog(one.body()).stream())
                .map(ItemRow::subject)
                .collect(Collectors.toSet());
        var proposed = sources.stream()
                .flatMap(source -> source.proposals().stream())
                .filter(proposal -> !there.contains(subject(proposal)))
                .toList();
        var known = precedents.of(proposed.stream().map(Agenda::subject).toList(), meeting);
        return proposed.stream()
                .map(proposal -> {
                    var before = known.getOrDefault(subject(proposal), Precedents.NONE);
                    return new Proposed(proposal, before.earlier(), proposal.slips() + before.moved());
                })
                .toList();
    }

    private static Subject subject(AgendaProposal proposal) {
        return new Subject(proposal.subjectKind(), proposal.subjectKey());
    }

    /// Puts an item on an agenda.
    @Transactional
    long put(long meeting, NewItem wanted) {
        var one = meetings.locked(meeting);
        bodies.requireOffice(one.body());
        MeetingDesk.before(one);
        return add(one.body(), meeting, wanted);
    }

    /// Hands an item in for the backlog: any post that a conference concerns may.
    @Transactional
    long handIn(long body, NewItem wanted) {
        Acting.current().require(Permission.READ_CONFERENCE);
        bodies.get(body);
        return add(body, null, wanted);
    }

    private long add(long body, @Nullable Long meeting, NewItem wanted) {
        var today = stamps.today();
        var findings = new ArrayList<Finding>();
        var kind = rules.itemKinds(today).stream()
                .filter(one -> one.code().equals(wanted.kind()))
                .findFirst();
        if (kind.isEmpty()) {
            findings.add(blocking("agenda-kind", "kind", wanted.kind(), "a kind of the pack", "请选择议题类别"));
        }
        ConferenceStamps.text("title", wanted.title(), LONGEST_TITLE).ifPresent(findings::add);
        ConferenceStamps.maybe("presenter", wanted.presenter(), 100).ifPresent(findings::add);
        ConferenceStamps.maybe("note", wanted.note(), 500).ifPresent(findings::add);
        if (!wanted.subjectKind().matches("|[a-z-]{2,40}")
                || !wanted.subjectKey().matches("|[A-Za-z0-9/_-]{1,80}")) {
            findings.add(blocking(
                    "agenda-subject",
                    "subjectKey",
                    wanted.subjectKey(),
                    "a reference as it was proposed",
                    "请从系统建议中选取"));
        }
        int minutes = wanted.minutes()
                .orElseGet(() -> kind.map(ConferenceRules.ItemKind::minutes).orElse(1));
        minutes(minutes, findings);
        ConferenceRefused.on(findings);
        var stamp = stamps.next(
                "AGENDA_ITEM",
                "meeting",
                meeting == null ? "backlog" : meeting.toString(),
                Map.of("title", wanted.title(), "subject", wanted.subjectKind() + "/" + wanted.subjectKey()));
        var actor = Acting.current();
        return items.add(
                        new ItemRow(
                                0,
                                body,
                                meeting,
                                0,
                                wanted.kind(),
                                wanted.title(),
                                wanted.subjectKind(),
                                wanted.subjectKey(),
                                minutes,
                                wanted.presenter(),
                                wanted.note(),
                                actor.titleZh(),
                                actor.titleEn(),
                                actor.who().post()),
                        stamp)
                .orElseThrow(() -> new ConferenceConflict("该议题已在待议清单中。", "It waits in the backlog already."));
    }

    /// Takes an item of the backlog onto an agenda.
    @Transactional
    void take(long meeting, long item) {
        var one = meetings.locked(meeting);
        bodies.requireOffice(one.body());
        MeetingDesk.before(one);
        var row = item(item);
        if (row.meeting() != null || row.body() != one.body()) {
            throw new ConferenceConflict("该议题不在本机制的待议清单中。", "It is not in this body’s backlog.");
        }
        int last =
                items.ofMeeting(meeting).stream().mapToInt(ItemRow::place).max().orElse(0);
        var stamp = stamps.next("AGENDA_TAKEN", "meeting", meeting + "/" + item, Map.of());
        items.change(with(row, meeting, last + 10, row.minutes()), false, "TAKEN", "", stamp);
    }

    /// Changes the minutes of an item.
    @Transactional
    void time(long item, int minutes) {
        var row = editable(item);
        var findings = new ArrayList<Finding>();
        minutes(minutes, findings);
        ConferenceRefused.on(findings);
        var stamp = stamps.next("AGENDA_TIME", "agenda-item", Long.toString(item), Map.of("minutes", "" + minutes));
        items.change(with(row, row.meeting(), row.place(), minutes), false, "CHANGED", "", stamp);
    }

    /// Moves an item up or down, into the backlog, or off.
    @Transactional
    void move(long item, Move move, String reason) {
        var row = editable(item);
        var meeting = row.meeting();
        if (move == Move.DROPPED) {
            stamps.reasoned("reason", reason).ifPresent(finding -> {
                throw new ConferenceRefused(List.of(finding));
            });
        }
        if (meeting == null && move != Move.DROPPED) {
            throw new ConferenceConflict("该议题不在议程中。", "It is on no agenda.");
        }
        var stamp = stamps.next("AGENDA_MOVED", "agenda-item", Long.toString(item), Map.of("to", move.name()));
        switch (move) {
            case BACKLOG -> items.change(with(row, null, 0, row.minutes()), false, "BACKLOG", reason, stamp);
            case DROPPED -> items.change(row, true, "DROPPED", reason, stamp);
            case UP, DOWN -> {
                var all = items.ofMeeting(Objects.requireNonNull(meeting));
                int at = all.stream().map(ItemRow::id).toList().indexOf(item);
                int to = move == Move.UP ? at - 1 : at + 1;
                if (to >= 0 && to < all.size()) {
                    var other = all.get(to);
                    items.change(with(row, meeting, other.place(), row.minutes()), false, "CHANGED", "", stamp);
                    items.change(with(other, meeting, row.place(), other.minutes()), false, "CHANGED", "", stamp);
                }
            }
        }
    }

    private ItemRow item(long item) {
        return items.find(item).filter(one -> item > 0).orElseThrow(() -> new AgendaItemNotFound(item));
    }

    /// An item that the acting post may change now: the office until the meeting opens, whoever handed it in while it
    /// waits.
    private ItemRow editable(long item) {
        var row = item(item);
        var meeting = row.meeting();
        if (meeting != null) {
            var one = meetings.locked(meeting);
            bodies.requireOffice(one.body());
            MeetingDesk.before(one);
            return item(item);
        }
        var actor = Acting.current().require(Permission.READ_CONFERENCE);
        if (row.post() != actor.who().post() && !bodies.roles(row.body(), actor).contains("OFFICE")) {
            throw new ConferenceOfficeRefused("由提出单位或办公室修改。", "Whoever handed it in, or the office.");
        }
        return row;
    }

    private static void minutes(int minutes, List<Finding> findings) {
        if (minutes < 1 || minutes > LONGEST_ITEM) {
            findings.add(
                    blocking("agenda-minutes", "minutes", Integer.toString(minutes), "1 to 480", "每项议题 1 至 480 分钟"));
        }
    }

    private static ItemRow with(ItemRow row, @Nullable Long meeting, int place, int minutes) {
        return new ItemRow(
                row.id(),
                row.body(),
                meeting,
                place,
                row.kind(),
                row.title(),
                row.subjectKind(),
                row.subjectKey(),
                minutes,
                row.presenter(),
                row.note(),
                row.byZh(),
                row.byEn(),
                row.post());
    }
}
