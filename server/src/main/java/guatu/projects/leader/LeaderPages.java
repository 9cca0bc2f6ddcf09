package guatu.projects.leader;

import guatu.access.Acting;
import guatu.access.Permission;
import guatu.catalog.Labels;
import guatu.catalog.Parameters;
import guatu.journal.KnownTimes;
import guatu.kernel.Page;
import guatu.kernel.Paging;
import guatu.projects.SideStatus;
import guatu.projects.Stage;
import guatu.projects.board.ProjectLights;
import guatu.projects.board.ProjectLights.Light;
import guatu.projects.leader.LeaderHome.HeldCase;
import guatu.projects.leader.LeaderHome.LeaderChange;
import guatu.projects.leader.LeaderHome.LeaderItem;
import guatu.projects.leader.LeaderHome.Only;
import guatu.projects.leader.LeaderHome.Order;
import guatu.projects.leader.LeaderHome.SponsoredView;
import guatu.projects.leader.LeaderRepository.Look;
import guatu.projects.leader.LeaderRepository.OpenItem;
import guatu.projects.leader.LeaderRepository.Sponsored;
import guatu.projects.lights.LampColour;
import guatu.projects.months.DispatchRules;
import guatu.projects.months.DispatchStamps;
import guatu.projects.tasks.SponsoredProblems;
import guatu.projects.tasks.SponsoredProblems.SponsoredProblem;
import java.text.Collator;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Puts a leader's page together: a handful of questions, however many projects the post sponsors. Lights are asked for
/// the projects of the page that is shown.
@Service
class LeaderPages {

    private static final int MOST = 50;
    private static final OffsetDateTime ANY_TIME = OffsetDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final LeaderRepository repository;
    private final SponsoredProblems problems;
    private final ProjectLights lights;
    private final DispatchRules rules;
    private final DispatchStamps stamps;
    private final Parameters parameters;
    private final Labels labels;
    private final KnownTimes known;

    LeaderPages(
            LeaderRepository repository,
            SponsoredProblems problems,
            ProjectLights lights,
            DispatchRules rules,
            DispatchStamps stamps,
            Parameters parameters,
            Labels labels,
            KnownTimes known) {
        this.repository = repository;
        this.problems = problems;
        this.lights = lights;
        this.rules = rules;
        this.stamps = stamps;
        this.parameters = parameters;
        this.labels = labels;
        this.known = known;
    }

    /// What a project is sorted and filtered by.
    private record Weighed(Sponsored row, LocalDate visitBy, boolean visitDue, int open, int toAnswer) {}

    @Transactional(readOnly = true)
    LeaderHome home(Only only, String text, Order order, Paging paging) {
        long post = Acting.current().require(Permission.SPONSOR_PROJECTS).who().post();
        var today = stamps.today();
        var look = repository.looked(post);
        var raised = problems.of(post);
        var answers = raised.stream().filter(SponsoredProblem::waits).toList();
        var items = repository.items(post, today);
        var held = repository.held(post);
        var all = weighed(sponsored(post, today, look), raised, today);
        var found = found(all, only, text, order);
        var page = found.stream().skip(paging.offset()).limit(paging.size()).toList();
        var month = lit(today);
        var lit = lights.of(month, page.stream().map(one -> one.row().id()).toList());
        return new LeaderHome(
                today,
                known.latest().value(),
                look.map(one -> one.at().toInstant()),
                month.toString(),
                all.size(),
                (int) all.stream().filter(one -> one.row().changes() > 0).count(),
                (int) all.stream().filter(Weighed::visitDue).count(),
                answers.size(),
                (int) items.stream().filter(one -> late(one, today)).count(),
                held.size(),
                held.stream()
                        .limit(MOST)
                        .map(one -> new HeldCase(
                                one.item(),
                                one.titleZh(),
                                one.titleEn(),
                                one.openedAt().toInstant()))
                        .toList(),
                answers.stream()
                        .sorted(Comparator.comparing(SponsoredProblem::answerBy).thenComparing(SponsoredProblem::id))
                        .limit(MOST)
                        .toList(),
                items.stream().limit(MOST).map(one -> item(one, today)).toList(),
                new Page<>(
                        page.stream().map(one -> view(one, lit)).toList(), found.size(), paging.page(), paging.size()));
    }

    /// All that a list of the same question would show, page by page.
    @Transactional(readOnly = true)
    List<SponsoredView> list(Only only, String text, Order order) {
        long post = Acting.current().require(Permission.SPONSOR_PROJECTS).who().post();
        var today = stamps.today();
        var all = weighed(sponsored(post, today, repository.looked(post)), problems.of(post), today);
        var found = found(all, only, text, order);
        var lit =
                lights.of(lit(today), found.stream().map(one -> one.row().id()).toList());
        return found.stream().map(one -> view(one, lit)).toList();
    }

    /// The post has looked at what was known up to a number; one that is not given yet is read as the last.
    @Transactional
    void look(long upTo) {
        long post = Acting.current().require(Permission.SPONSOR_PROJECTS).who().post();
        long before = repository.looked(post).map(Look::known).orElse(-1L);
        long seen = Math.min(upTo, known.latest().value());
        if (seen > before) {
            repository.look(post, seen, stamps.now());
        }
    }

    private List<Sponsored> sponsored(long post, LocalDate today, Optional<Look> look) {
        return repository.sponsored(
                post,
                today,
                look.map(Look::known).orElse(-1L),
                look.isPresent()
                        ? ANY_TIME
                        : stamps.now()
                                .atOffset(ZoneOffset.UTC)
                                .minusDays(parameters
                                        .get("LEADER_LOOK_DAYS", today)
                                        .value()
                                        .intValueExact()));
    }

    private List<Weighed> weighed(List<Sponsored> rows, List<SponsoredProblem> raised, LocalDate today) {
        var open = new HashMap<Long, Integer>();
        var waiting = new HashMap<Long, Integer>();
        raised.forEach(one -> {
            open.merge(one.project(), 1, Integer::sum);
            waiting.merge(one.project(), one.waits() ? 1 : 0, Integer::sum);
        });
        int every = parameters.get("PROJECT_VISIT_DAYS", today).value().intValueExact();
        int soon = parameters.get("PROJECT_VISIT_SOON", today).value().intValueExact();
        return rows.stream()
                .map(row -> new Weighed(
                        row,
                        row.seen().plusDays(every),
                        !row.seen().plusDays(every).isAfter(today.plusDays(soon)),
                        open.getOrDefault(row.id(), 0),
                        waiting.getOrDefault(row.id(), 0)))
                .toList();
    }

    private static List<Weighed> found(List<Weighed> all, Only only, String text, Order order) {
        Comparator<Weighed> by = switch (order) {
            case URGENT ->
                Comparator.comparingInt(Weighed::toAnswer)
                        .thenComparingInt(Weighed::open)
                        .thenComparingInt(one -> one.row().changes())
                        .reversed();
            case TOTAL ->
                Comparator.comparingLong((Weighed one) -> one.row().total()).reversed();
            case NAME -> Comparator.comparing(one -> one.row().nameZh(), Collator.getInstance(Locale.CHINA));
            case VISIT -> Comparator.comparing(Weighed::visitBy);
        };
        return all.stream()
                .filter(one -> matches(one, only, text.strip()))
                .sorted(by.thenComparingLong(one -> one.row().id()))
                .toList();
    }

    private static boolean matches(Weighed one, Only only, String text) {
        boolean kept = switch (only) {
            case ALL -> true;
            case CHANGED -> one.row().changes() > 0;
            case VISIT -> one.visitDue();
            case PROBLEM -> one.open() > 0;
        };
        return kept && (text.isEmpty() || (one.row().nameZh() + one.row().code()).contains(text));
    }

    /// The last month whose window has closed, or is open: what people talk about now.
    private YearMonth lit(LocalDate today) {
        var now = YearMonth.from(today);
        return rules.window(now).open(today) ? now : now.minusMonths(1);
    }

    private SponsoredView view(Weighed one, Map<Long, Light> lit) {
        var row = one.row();
        var stage = Stage.valueOf(row.stage());
        var status = SideStatus.valueOf(row.status());
        var light = Optional.ofNullable(lit.get(row.id()));
        return new SponsoredView(
                row.id(),
                row.code(),
                row.nameZh(),
                labels.region(row.region()),
                stage,
                stage.zh(),
                stage.en(),
                status,
                status.zh(),
                status.en(),
                row.total(),
                row.sponsorship(),
                row.leader(),
                light.map(Light::colour).orElse(LampColour.NONE),
                light.filter(Light::hatched).isPresent(),
                IntStream.range(0, row.kinds().size())
                        .mapToObj(at -> new LeaderChange(
                                row.kinds().get(at), row.times().get(at)))
                        .toList(),
                one.visitBy(),
                one.visitDue(),
                one.open());
    }

    private static LeaderItem item(OpenItem one, LocalDate today) {
        return new LeaderItem(
                one.project(),
                one.nameZh(),
                one.visit(),
                one.no(),
                one.kind(),
                one.text(),
                one.day(),
                one.due(),
                one.slips(),
                late(one, today));
    }

    private static boolean late(OpenItem one, LocalDate today) {
        return one.due().filter(today::isAfter).isPresent();
    }
}
