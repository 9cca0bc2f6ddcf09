package guatu.projects.sponsors;

import guatu.access.Acting;
import guatu.access.Permission;
import guatu.access.PostDirectory;
import guatu.access.Role;
import guatu.catalog.Parameters;
import guatu.catalog.Regions;
import guatu.kernel.RegionCode;
import guatu.projects.ProjectId;
import guatu.projects.ProjectRights;
import guatu.projects.Projects;
import guatu.projects.ReserveLevel;
import guatu.projects.sponsors.SponsorRepository.Item;
import guatu.projects.sponsors.SponsorRepository.Sponsorship;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Sponsors for people to read: of a project, and the ranking.
@Service
class SponsorPages {

    private final SponsorRepository repository;
    private final SponsorRankRepository ranks;
    private final Projects projects;
    private final ProjectRights rights;
    private final Parameters parameters;
    private final PostDirectory directory;
    private final Regions regions;
    private final Clock clock;

    SponsorPages(
            SponsorRepository repository,
            SponsorRankRepository ranks,
            Projects projects,
            ProjectRights rights,
            Parameters parameters,
            PostDirectory directory,
            Regions regions,
            Clock clock) {
        this.repository = repository;
        this.ranks = ranks;
        this.projects = projects;
        this.rights = rights;
        this.parameters = parameters;
        this.directory = directory;
        this.regions = regions;
        this.clock = clock;
    }

    /// A project's sponsors and visits.
    ///
    /// @param needed whether it is so large that it needs a leader at every level
    /// @param lacking at which levels there is none today
    /// @param seats posts that may act for its leaders
    record SponsorBoard(
            boolean needed,
            List<LevelName> lacking,
            List<SponsorView> sponsors,
            List<VisitView> visits,
            List<SeatView> seats,
            boolean mayName,
            boolean mayNameAbove,
            boolean mayVisit,
            boolean mayAnswer) {}

    record LevelName(ReserveLevel level, String zh, String en) {}

    /// A post of a sponsoring leader.
    record SeatView(long id, String titleZh, String titleEn) {}

    /// @param seat the post that acts for the leader; 0 where none does
    /// @param visitBy until when the next visit is due; empty once it is over
    record SponsorView(
            long id,
            ReserveLevel level,
            String zh,
            String en,
            String leader,
            String leaderPost,
            long seat,
            String deputy,
            String contact,
            String document,
            LocalDate from,
            Optional<LocalDate> to,
            String ended,
            boolean holds,
            Optional<LocalDate> visitBy) {}

    record VisitView(
            int no, String leader, LocalDate day, String place, String people, String note, List<ItemView> items) {}

    /// @param age days since it was raised, while it is open
    record ItemView(
            int visit,
            int no,
            String kind,
            String text,
            Optional<LocalDate> due,
            boolean done,
            boolean late,
            long age,
            String answer,
            int moves) {}

    /// The leaders by what they solved, and the projects that lack one.
    ///
    /// @param least from which total on a project needs a leader at every level, 元
    record SponsorRanking(List<RankView> ranks, List<LackingView> lacking, long least) {}

    record RankView(
            int place,
            ReserveLevel level,
            String zh,
            String en,
            String leader,
            String leaderPost,
            int projects,
            int solved,
            int unsolved,
            int oldest,
            int kept,
            int overdue) {}

    record LackingView(long id, String nameZh, long total, List<LevelName> levels) {}

    /// The sponsors of a project.
    ///
    /// @throws guatu.projects.ProjectNotFound when it is out of sight
    @Transactional(readOnly = true)
    SponsorBoard board(ProjectId id) {
        var actor = Acting.current().require(Permission.READ_PROJECTS);
        var project = projects.get(id);
        var today = today();
        var sponsors = repository.sponsors(id);
        var visits = repository.visits(id);
        var items = repository.items(id);
        boolean needed = project.total() >= least(today);
        int within = parameters.get("PROJECT_VISIT_DAYS", today).value().intValueExact();
        var lacking = Stream.of(ReserveLevel.COUNTY, ReserveLevel.PREFECTURE, ReserveLevel.PROVINCE)
                .filter(level -> sponsors.stream().noneMatch(one -> one.level() == level && one.holds(today)))
                .map(SponsorPages::level)
                .toList();
        return new SponsorBoard(
                needed,
                needed ? lacking : List.of(),
                sponsors.stream()
                        .map(one -> {
                            var last = visits.stream()
                                    .filter(visit -> visit.sponsorship() == one.id())
                                    .map(SponsorRepository.Visit::day)
                                    .max(LocalDate::compareTo)
                                    .orElse(one.from());
                            return view(one, today, last.plusDays(within));
                        })
                        .toList(),
                visits.stream()
                        .map(visit -> new VisitView(
                                visit.no(),
                                sponsors.stream()
                                        .filter(one -> one.id() == visit.sponsorship())
                                        .map(Sponsorship::leader)
                                        .findFirst()
                                        .orElse(""),
                                visit.day(),
                                visit.place(),
                                visit.people(),
                                visit.note(),
                                items.stream()
                                        .filter(item -> item.visit() == visit.no())
                                        .map(item -> item(item, visit.day(), today))
                                        .toList()))
                        .toList(),
                seats(project.region()),
                rights.handles(project, actor),
                actor.may(Permission.DECIDE_PROJECTS),
                rights.handles(project, actor),
                rights.keeps(project, actor));
    }

    /// Posts of leaders of the project's county, its prefecture and the province.
    private List<SeatView> seats(int region) {
        var county = regions.ofSlot(region).code().value();
        return Stream.of(county, county.substring(0, 4) + "00", county.substring(0, 2) + "0000")
                .distinct()
                .flatMap(code -> directory.offices(Role.LEADER, new RegionCode(code)).stream())
                .map(post -> new SeatView(post.id(), post.titleZh(), post.titleEn()))
                .toList();
    }

    /// The ranking: by problems solved, then by the age of the oldest that is not. Visits do not count.
    @Transactional(readOnly = true)
    SponsorRanking ranking(Optional<ReserveLevel> level) {
        Acting.current().require(Permission.READ_PROJECTS);
        var today = today();
        var ranked = ranks.ranking(level.map(ReserveLevel::name).orElse(""), today);
        var views = new ArrayList<RankView>();
        for (var rank : ranked) {
            views.add(new RankView(
                    views.size() + 1,
                    rank.level(),
                    rank.level().zh(),
                    rank.level().en(),
                    rank.leader(),
                    rank.leaderPost(),
                    rank.projects(),
                    rank.solved(),
                    rank.unsolved(),
                    rank.oldest(),
                    rank.kept(),
                    rank.overdue()));
        }
        long least = least(today);
        var lacking = ranks.lacking(least, today).stream()
                .map(one -> new LackingView(
                        one.id(),
                        one.nameZh(),
                        one.total(),
                        one.levels().stream().map(SponsorPages::level).toList()))
                .toList();
        return new SponsorRanking(views, lacking, least);
    }

    private static SponsorView view(Sponsorship one, LocalDate today, LocalDate visitBy) {
        boolean holds = one.holds(today);
        return new SponsorView(
                one.id(),
                one.level(),
                one.level().zh(),
                one.level().en(),
                one.leader(),
                one.leaderPost(),
                one.seat(),
                one.deputy(),
                one.contact(),
                one.document(),
                one.from(),
                one.to(),
                one.ended(),
                holds,
                holds ? Optional.of(visitBy) : Optional.empty());
    }

    private static ItemView item(Item item, LocalDate raised, LocalDate today) {
        boolean late =
                !item.done() && item.due().filter(due -> due.isBefore(today)).isPresent();
        return new ItemView(
                item.visit(),
                item.no(),
                item.kind(),
                item.text(),
                item.due(),
                item.done(),
                late,
                item.done() ? 0 : ChronoUnit.DAYS.between(raised, today),
                item.answer(),
                item.moves());
    }

    private static LevelName level(ReserveLevel level) {
        return new LevelName(level, level.zh(), level.en());
    }

    private long least(LocalDate today) {
        return parameters.get("PROJECT_SPONSOR_TOTAL", today).value().longValueExact();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
