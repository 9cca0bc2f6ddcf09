package guatu.app.bench;

import guatu.app.bench.HandSql.Query;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

/// Draws what is asked of major projects, the same for the same seed, with the same work in SQL by hand. A door more is
/// a method more here, and a line in [ProjectBench].
final class ProjectQuestions {

    private static final List<String> STAGES = List.of("S1", "S2", "S3", "S4", "S6");
    private static final List<String> CLUSTERS = List.of("SALT_LAKE", "NEW_ENERGY", "NEW_MATERIALS", "NONFERROUS");

    private static final String LIST = """
            select id, region, park, unit_name, code, name_zh, stage, stage_since, status, level, nature, industry, cluster,
                   total, planned_start, planned_production, confirmed_on, count(*) over () as projects,
                   sum(total) over () as sum
              from projects.project
             where region between ? and ?
               and stage in (?, ?)
               and nature = 'NEW'
               and cluster = ?
               and total >= ?
             order by total desc, id
             limit 50""";

    /// Every dispatched project's expected and completed amounts of the year to a month, and its open problems and next
    /// milestone: what lamps are judged by.
    private static final String LIGHTS = """
            with counted as materialized (
                select * from projects.counted(9223372036854775807, 1) where month between ? and ?),
            planned as (
                select distinct on (line.project) line.project, line.months
                  from projects.pub_baseline_line as line
                 where line.year = ?
                 order by line.project, line.level desc, line.baseline desc),
            done as (
                select report.project, sum(report.invested) as invested
                  from projects.month_report as report
                  join counted using (project, month, revision)
                 group by report.project),
            problem as (
                select project, count(*) as open
                  from projects.problem
                 where not exists (select 1 from projects.problem_event as event
                                    where event.problem = problem.id and event.kind in ('SOLVED', 'CONFIRMED', 'CLOSED'))
                 group by project)
            select project.id, project.name_zh, planned.months, done.invested, problem.open
              from projects.project
              left join planned on planned.project = project.id
              left join done on done.project = project.id
              left join problem on problem.project = project.id
             where planned.project is not null
                or (project.total >= 500000000 and project.stage in ('S2', 'S3', 'S4', 'S5', 'S6'))
             order by project.total desc, project.id""";

    private static final String INBOX = """
            select item.id, item.kind, item.title_zh, item.region_code, item.state, item.opened_at, step.name_zh,
                   step.clock_at, step.legal_amount, step.promised_amount, task.id
              from workflow.task
              join workflow.step on step.id = task.step
              join workflow.item on item.id = task.item
              join access.post on post.id = task.post
             where post.code = ?
               and task.state = 'OPEN'
               and item.state = 'OPEN'
             order by item.id""";

    private static final String LEADER = """
            with mine as (
                select sponsorship.project, sponsorship.id
                  from projects.sponsorship
                  join access.post on post.id = sponsorship.seat
                 where post.code = ?
                   and sponsorship.valid_to = 'infinity'),
            changed as (
                select stage.project, count(*) as times from projects.stage where at >= ?::date group by stage.project),
            visited as (
                select visit.sponsorship, max(visit.day) as day from projects.visit group by visit.sponsorship)
            select project.id, project.name_zh, project.region, project.stage, project.total, changed.times, visited.day
              from mine
              join projects.project on project.id = mine.project
              left join changed on changed.project = mine.project
              left join visited on visited.sponsorship = mine.id
             order by project.total desc""";

    private final List<Province.Place> prefectures;
    private final YearMonth last;
    private final String busiest;
    private final String leader;
    private final SplittableRandom random;

    /// @param last the last month that was reported
    /// @param busiest the post that holds most
    ProjectQuestions(List<Province.Place> prefectures, YearMonth last, String busiest, String leader, long seed) {
        this.prefectures = List.copyOf(prefectures);
        this.last = last;
        this.busiest = busiest;
        this.leader = leader;
        this.random = new SplittableRandom(seed);
    }

    List<Question> draw(int count, Function<ProjectQuestions, Question> kind) {
        var drawn = new ArrayList<Question>(count);
        for (int i = 0; i < count; i++) {
            drawn.add(kind.apply(this));
        }
        return drawn;
    }

    /// The list with five filters: place, stages, nature, cluster, size.
    Question list() {
        var place = pick(prefectures);
        var first = pick(STAGES);
        var second = pick(STAGES);
        var cluster = pick(CLUSTERS);
        long least = 50_000_000L * (1 + random.nextInt(10));
        return new Question(
                "/api/projects?region=%s&stage=%s&stage=%s&nature=NEW&cluster=%s&least=%d"
                        .formatted(place.code(), first, second, cluster, least),
                new Query(LIST, List.of(place.low(), place.high(), first, second, cluster, least)));
    }

    /// The lights of all projects of a month of the last year; a page of the answer is sent.
    Question lights() {
        var month = last.minusMonths(random.nextInt(12));
        return new Question("/api/dispatch/lamps/%s?size=50".formatted(month), byHand(month));
    }

    private static Query byHand(YearMonth month) {
        return new Query(LIGHTS, List.of(LocalDate.of(month.getYear(), 1, 1), month.atDay(1), month.getYear()));
    }

    Question inbox() {
        return new Question("/api/inbox?view=mine", new Query(INBOX, List.of(busiest)));
    }

    Question leader() {
        return new Question(
                "/api/leader", new Query(LEADER, List.of(leader, last.atDay(1).toString())));
    }

    /// What the wall chart opens with, for all of the province.
    Question chart() {
        return new Question("/api/chart/lights/" + last, byHand(last));
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
