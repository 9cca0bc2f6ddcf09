package guatu.projects.sponsors;

import static guatu.kernel.Finding.blocking;
import static guatu.projects.sponsors.SponsorChecks.day;
import static guatu.projects.sponsors.SponsorChecks.refuse;
import static guatu.projects.sponsors.SponsorChecks.text;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.access.JournalAccess;
import guatu.access.Permission;
import guatu.access.PostDirectory;
import guatu.journal.KnownTimes;
import guatu.kernel.Finding;
import guatu.projects.Project;
import guatu.projects.ProjectConflict;
import guatu.projects.ProjectId;
import guatu.projects.ProjectRefused;
import guatu.projects.ProjectRights;
import guatu.projects.Projects;
import guatu.projects.ReserveLevel;
import guatu.projects.sponsors.SponsorRepository.Item;
import guatu.projects.sponsors.SponsorRepository.Mark;
import guatu.projects.sponsors.SponsorRepository.Sponsorship;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Names sponsors, and writes down their visits and what came of them. The county names its own leader; the
/// prefecture's and the province's are named by those offices.
@Service
public class Sponsors {

    private static final int MOST_ITEMS = 20;
    private static final int LONG_TEXT = 500;
    private static final int SHORT_TEXT = 100;

    private final SponsorRepository repository;
    private final Projects projects;
    private final ProjectRights rights;
    private final PostDirectory directory;
    private final KnownTimes knownTimes;
    private final JournalAccess journal;
    private final Clock clock;

    Sponsors(
            SponsorRepository repository,
            Projects projects,
            ProjectRights rights,
            PostDirectory directory,
            KnownTimes knownTimes,
            JournalAccess journal,
            Clock clock) {
        this.repository = repository;
        this.projects = projects;
        this.rights = rights;
        this.directory = directory;
        this.knownTimes = knownTimes;
        this.journal = journal;
        this.clock = clock;
    }

    /// A leader who is to sponsor a project.
    ///
    /// @param seat the post of the house that acts for him, where one does
    /// @param contact of the liaison office: a name and a number
    /// @param document the decision behind it
    record NewSponsor(
            ReserveLevel level,
            String leader,
            String leaderPost,
            Optional<Long> seat,
            String deputy,
            String contact,
            String document,
            LocalDate from) {}

    /// What is raised or promised on a visit.
    public enum ItemKind {
        PROBLEM,
        PROMISE
    }

    /// What is raised or promised on a new visit.
    ///
    /// @param due until when a promise is to be kept
    public record NewItem(ItemKind kind, String text, Optional<LocalDate> due) {}

    public record NewVisit(
            long sponsorship, LocalDate day, String place, String people, String note, List<NewItem> items) {}

    /// What came of an item.
    enum AnswerKind {
        /// Solved, or kept.
        DONE,
        /// Put off: the date moves, and each move is kept.
        MOVED,
        REOPENED
    }

    record NewAnswer(AnswerKind kind, LocalDate day, Optional<LocalDate> due, String text) {}

    /// Names a sponsor.
    ///
    /// @throws guatu.projects.ProjectOfficeRefused when another office names the leader of this level
    /// @throws ProjectConflict when a leader of this level sponsors the project at that time
    /// @throws ProjectRefused with all findings
    @Transactional
    void name(ProjectId id, NewSponsor wanted) {
        var actor = Acting.current().require(Permission.READ_PROJECTS);
        repository.lock(id);
        var project = projects.get(id);
        naming(project, wanted.level(), actor);
        var findings = new ArrayList<Finding>();
        if (wanted.level() == ReserveLevel.NONE) {
            findings.add(blocking("sponsor-level", "level", "NONE", "COUNTY, PREFECTURE or PROVINCE", "请选择包联层级"));
        }
        text("leader", wanted.leader(), 1, SHORT_TEXT, "包联领导", findings);
        text("leaderPost", wanted.leaderPost(), 1, SHORT_TEXT, "职务", findings);
        seat(wanted.seat(), findings);
        text("deputy", wanted.deputy(), 0, SHORT_TEXT, "协助领导", findings);
        text("contact", wanted.contact(), 0, SHORT_TEXT, "联络员", findings);
        text("document", wanted.document(), 1, SHORT_TEXT, "依据文件", findings);
        day("from", wanted.from(), LocalDate.of(2000, 1, 1), today().plusYears(1), findings);
        refuse(findings);
        try {
            repository.sponsor(wanted, mark(id, actor));
        } catch (DataIntegrityViolationException taken) {
            throw new ProjectConflict(
                    "该层级已有在任的包联领导，请先办理卸任。", "A leader of this level sponsors the project; end that first.");
        }
        journal.changed(
                "PROJECT_SPONSOR_NAMED",
                "project",
                id + "/" + wanted.level(),
                Map.of("leader", wanted.leader().strip(), "from", wanted.from().toString()));
    }

    /// Ends a sponsorship.
    ///
    /// @param to the first day on which it no longer holds
    /// @throws ProjectConflict when it is over already, or begins later
    @Transactional
    void end(ProjectId id, long sponsorship, LocalDate to, String reason) {
        var actor = Acting.current().require(Permission.READ_PROJECTS);
        repository.lock(id);
        var project = projects.get(id);
        var held = sponsorship(id, sponsorship);
        naming(project, held.level(), actor);
        var findings = new ArrayList<Finding>();
        text("reason", reason, 4, LONG_TEXT, "卸任原因", findings);
        day("to", to, held.from(), today().plusYears(1), findings);
        refuse(findings);
        if (!repository.end(id, sponsorship, to, reason.strip())) {
            throw new ProjectConflict("该包联已卸任。", "It is over already.");
        }
        journal.changed(
                "PROJECT_SPONSOR_ENDED",
                "project",
                id + "/" + held.level(),
                Map.of("leader", held.leader(), "to", to.toString()));
    }

    /// Writes a visit down, with what was raised and promised: an office of the place, or the post that acts for the
    /// leader.
    ///
    /// @return its number in the project
    /// @throws guatu.projects.ProjectOfficeRefused when it is another post
    /// @throws ProjectRefused with all findings
    @Transactional
    public int visit(ProjectId id, NewVisit wanted) {
        var actor = Acting.current().require(Permission.READ_PROJECTS);
        repository.lock(id);
        var project = projects.get(id);
        var seated = repository.sponsors(id).stream()
                .anyMatch(one -> one.id() == wanted.sponsorship()
                        && one.seat() == actor.who().post());
        if (!seated || !actor.may(Permission.SPONSOR_PROJECTS)) {
            rights.requireHandling(project, actor);
        }
        var held = sponsorship(id, wanted.sponsorship());
        var findings = new ArrayList<Finding>();
        day(
                "day",
                wanted.day(),
                held.from(),
                held.to()
                        .map(end -> end.minusDays(1))
                        .filter(end -> end.isBefore(today()))
                        .orElse(today()),
                findings);
        text("place", wanted.place(), 1, SHORT_TEXT, "地点", findings);
        text("people", wanted.people(), 0, LONG_TEXT, "参加人员", findings);
        text("note", wanted.note(), 0, LONG_TEXT, "情况", findings);
        if (wanted.items().size() > MOST_ITEMS) {
            findings.add(blocking(
                    "sponsor-items", "items", Integer.toString(wanted.items().size()), "at most 20", "一次最多 20 项"));
        }
        for (int at = 0; at < Math.min(MOST_ITEMS, wanted.items().size()); at++) {
            var item = wanted.items().get(at);
            text("items." + at, item.text(), 4, LONG_TEXT, "问题或承诺", findings);
            boolean promise = item.kind() == ItemKind.PROMISE;
            if (promise && item.due().filter(due -> !due.isBefore(wanted.day())).isEmpty()) {
                findings.add(blocking(
                        "sponsor-due",
                        "items." + at,
                        item.due().map(LocalDate::toString).orElse(""),
                        "a day not before the visit",
                        "承诺须有完成期限，且不早于调研日"));
            }
        }
        refuse(findings);
        int no = repository.visit(wanted, mark(id, actor));
        journal.changed(
                "PROJECT_VISITED",
                "project",
                id + "/" + no,
                Map.of("day", wanted.day().toString()));
        return no;
    }

    /// Writes down what came of something raised or promised.
    ///
    /// @throws ProjectConflict when it is done already, or there is nothing to reopen
    /// @throws ProjectRefused with all findings
    @Transactional
    void answer(ProjectId id, int visit, int item, NewAnswer wanted) {
        var actor = Acting.current().require(Permission.READ_PROJECTS);
        repository.lock(id);
        var project = projects.get(id);
        rights.requireKeeping(project, actor);
        var found = repository.items(id).stream()
                .filter(one -> one.visit() == visit && one.no() == item)
                .findFirst()
                .orElseThrow(() -> new ProjectRefused(List.of(blocking(
                        "sponsor-item", "item", visit + "/" + item, "something raised on a visit", "没有这一事项"))));
        if (found.done() != (wanted.kind() == AnswerKind.REOPENED)) {
            throw new ProjectConflict(
                    found.done() ? "该事项已办结；确未解决的请选“重新打开”。" : "该事项尚未办结。", "It stands otherwise by now.");
        }
        var findings = new ArrayList<Finding>();
        day("day", wanted.day(), found.since(), today(), findings);
        text("text", wanted.text(), 4, LONG_TEXT, "办理情况", findings);
        moved(found, wanted, findings);
        refuse(findings);
        repository.answer(visit, item, wanted, mark(id, actor));
        journal.changed(
                "PROJECT_VISIT_" + wanted.kind(),
                "project",
                id + "/" + visit + "/" + item,
                Map.of("text", wanted.text().strip()));
    }

    private void seat(Optional<Long> seat, List<Finding> findings) {
        boolean unknown = seat.flatMap(directory::find)
                .filter(post -> post.role().permissions().contains(Permission.SPONSOR_PROJECTS))
                .isEmpty();
        if (seat.isPresent() && unknown) {
            findings.add(blocking(
                    "sponsor-seat", "seat", seat.get().toString(), "the post of a sponsoring leader", "请选择包联领导岗位"));
        }
    }

    private static void moved(Item found, NewAnswer wanted, List<Finding> findings) {
        boolean moves = wanted.kind() == AnswerKind.MOVED;
        if (moves
                && wanted.due()
                        .filter(due -> found.due()
                                        .filter(before -> !due.isAfter(before))
                                        .isEmpty()
                                && due.isAfter(wanted.day()))
                        .isEmpty()) {
            findings.add(blocking(
                    "sponsor-due",
                    "due",
                    wanted.due().map(LocalDate::toString).orElse(""),
                    "a day after "
                            + found.due()
                                    .map(LocalDate::toString)
                                    .orElse(wanted.day().toString()),
                    "请填写新的期限，且晚于原期限"));
        }
    }

    private Sponsorship sponsorship(ProjectId project, long id) {
        return repository.sponsors(project).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new ProjectRefused(List.of(blocking(
                        "sponsor-unknown",
                        "sponsorship",
                        Long.toString(id),
                        "a sponsorship of the project",
                        "请选择包联领导"))));
    }

    private void naming(Project project, ReserveLevel level, Actor actor) {
        if (level == ReserveLevel.COUNTY || level == ReserveLevel.NONE) {
            rights.requireHandling(project, actor);
        } else {
            rights.requireDeciding(actor);
        }
    }

    private Mark mark(ProjectId id, Actor actor) {
        return new Mark(
                id,
                actor,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                knownTimes.next("sponsors of project " + id));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
