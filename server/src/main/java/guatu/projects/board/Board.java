package guatu.projects.board;

import guatu.catalog.Parameters;
import guatu.evidence.EvidenceLabels;
import guatu.evidence.PhotoExpectation;
import guatu.evidence.StandingPhotos;
import guatu.kernel.Interval;
import guatu.projects.ProjectSites;
import guatu.projects.board.BoardRepository.Asked;
import guatu.projects.board.BoardRepository.ExcuseRow;
import guatu.projects.board.BoardRepository.Facts;
import guatu.projects.lights.Circumstances;
import guatu.projects.lights.Course;
import guatu.projects.lights.Curve;
import guatu.projects.lights.Dimension;
import guatu.projects.lights.Evidenced;
import guatu.projects.lights.Lamp.Excuse;
import guatu.projects.lights.LampColour;
import guatu.projects.lights.LampRule;
import guatu.projects.lights.Lamps;
import guatu.projects.lights.Profile;
import guatu.projects.lights.ThreeLamps;
import guatu.projects.months.DispatchRules;
import guatu.projects.months.DispatchedMonths;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/// Judges all dispatched projects at the end of a month, as known at a time: the same rules, the same answer, whenever
/// it is asked.
@Service
class Board {

    /// The subject of a month's papers, whose key is `<project>/<month>`.
    static final String PAPERS = "project-month";

    static final List<String> PHOTOS = List.of("固定机位", "大门", "施工面");
    static final List<String> INVOICES = List.of("发票", "付款凭证");
    private static final int MONTHS = 12;

    private final BoardRepository repository;
    private final DispatchRules rules;
    private final Parameters parameters;
    private final DispatchedMonths dispatched;
    private final EvidenceLabels labels;
    private final StandingPhotos photos;

    Board(
            BoardRepository repository,
            DispatchRules rules,
            Parameters parameters,
            DispatchedMonths dispatched,
            EvidenceLabels labels,
            StandingPhotos photos) {
        this.repository = repository;
        this.rules = rules;
        this.parameters = parameters;
        this.dispatched = dispatched;
        this.labels = labels;
        this.photos = photos;
    }

    /// A project with its lamps.
    ///
    /// @param missing what the machine lamp misses, in words
    record Row(Facts facts, Course course, Lamps lamps, ThreeLamps three, List<String> missing) {}

    /// What every row of one answer shares.
    private record Shared(
            List<LampRule> judging,
            List<Profile> profiles,
            Map<Long, Map<Dimension, List<Excuse>>> excuses,
            Map<String, List<String>> papers,
            Map<String, List<String>> onSite,
            YearMonth month,
            int photos,
            int apart) {

        int papers(long project, List<String> wanted) {
            return count(papers, project, wanted);
        }

        int onSite(long project) {
            return count(onSite, project, PHOTOS);
        }

        private int count(Map<String, List<String>> labels, long project, List<String> wanted) {
            return (int) labels.getOrDefault(project + "/" + month, List.of()).stream()
                    .filter(wanted::contains)
                    .count();
        }
    }

    /// @param project 0 for all
    /// @param presets a preset for progress in place of the judging one; empty for the judging one
    List<Row> rows(YearMonth month, long known, Interval regions, long project, Optional<String> presets) {
        return rows(month, known, regions, project == 0 ? List.of() : List.of(project), presets);
    }

    /// Of the projects named alone.
    List<Row> rows(YearMonth month, long known, List<Long> projects) {
        return rows(month, known, LampViews.EVERYWHERE, projects, Optional.empty());
    }

    private List<Row> rows(
            YearMonth month, long known, Interval regions, List<Long> projects, Optional<String> presets) {
        var day = month.atEndOfMonth();
        var facts = repository.facts(
                new Asked(month.getYear(), month.atDay(1), known, regions, projects, dispatched.least(month)));
        var papers = labels.of(
                PAPERS, facts.stream().map(one -> one.id() + "/" + month).toList());
        var shared = new Shared(
                judging(day, presets),
                rules.profiles(day),
                excuses(day, known),
                papers,
                photos.labels(PAPERS, expectations(facts, month)),
                month,
                (int) number("DISPATCH_PHOTOS", day),
                (int) number("DISPATCH_STATISTICS_APART", day));
        return facts.stream().map(one -> row(one, shared)).toList();
    }

    /// What photos of each project's month are to show: the month, and its site where that is known.
    private static Map<String, PhotoExpectation> expectations(List<Facts> facts, YearMonth month) {
        var expected = new HashMap<String, PhotoExpectation>();
        facts.forEach(one -> expected.put(
                one.id() + "/" + month, ProjectSites.expectation(one.id(), one.point(), Optional.of(month))));
        return expected;
    }

    private List<LampRule> judging(LocalDate day, Optional<String> preset) {
        var judging = rules.judging(day);
        if (preset.isEmpty()) {
            return judging;
        }
        var other = rules.lampRules(day).stream()
                .filter(rule -> rule.preset().equals(preset.get()) && rule.dimension() == Dimension.PROGRESS)
                .findFirst();
        return judging.stream()
                .map(rule -> rule.dimension() == Dimension.PROGRESS ? other.orElse(rule) : rule)
                .toList();
    }

    private Row row(Facts facts, Shared shared) {
        var course = course(facts, shared);
        var lamps = Lamps.judge(
                shared.judging(),
                course,
                circumstances(facts, course, shared.month().atEndOfMonth()),
                shared.excuses().getOrDefault(facts.id(), Map.of()));
        int at = facts.doneMonths().indexOf(shared.month().getMonthValue());
        var evidenced = new Evidenced(
                at < 0 ? 0 : facts.invested().get(at),
                shared.papers(facts.id(), PHOTOS),
                shared.onSite(facts.id()),
                shared.photos(),
                shared.papers(facts.id(), INVOICES),
                facts.statistics().orElse(-1L),
                course.completed(),
                shared.apart());
        var three = new ThreeLamps(
                facts.own().map(LampColour::valueOf), facts.judged().map(LampColour::valueOf), evidenced.colour());
        return new Row(facts, course, lamps, three, evidenced.missing());
    }

    private static Course course(Facts facts, Shared shared) {
        int month = shared.month().getMonthValue();
        var done = new ArrayList<Long>();
        var stopped = new HashSet<Integer>();
        for (int of = 1; of <= month; of++) {
            int at = facts.doneMonths().indexOf(of);
            done.add(at < 0 ? 0L : facts.invested().get(at));
            if (at >= 0 && facts.stopped().get(at)) {
                stopped.add(of);
            }
        }
        var profile = shared.profiles().stream()
                .filter(one ->
                        one.covers(facts.altitude().orElse(2800), shared.month().atDay(1)))
                .findFirst();
        return new Course(
                facts.plan().size() == MONTHS ? Optional.of(new Curve(facts.plan())) : Optional.empty(),
                month,
                done,
                stopped,
                profile.map(Profile::frost).orElse(Set.of()));
    }

    /// Money that has arrived is held against what was completed: works that outrun their money are short of it.
    private static Circumstances circumstances(Facts facts, Course course, LocalDate day) {
        long done = course.completed();
        return new Circumstances(
                day,
                facts.plannedStart(),
                facts.started(),
                facts.entered(),
                Optional.of(done),
                facts.arrived(),
                facts.milestoneDue().filter(due -> due.isBefore(day)),
                facts.promised(),
                facts.openProblems());
    }

    private Map<Long, Map<Dimension, List<Excuse>>> excuses(LocalDate day, long known) {
        var excuses = new HashMap<Long, Map<Dimension, List<Excuse>>>();
        for (var row : repository.excuses(day, known)) {
            excuses.computeIfAbsent(row.project(), none -> new HashMap<>())
                    .computeIfAbsent(Dimension.valueOf(row.dimension()), none -> new ArrayList<>())
                    .add(excuse(row, day));
        }
        return excuses;
    }

    private Excuse excuse(ExcuseRow row, LocalDate day) {
        var label = rules.label("excuses", row.reason(), day);
        return new Excuse(label.nameZh(), label.nameEn(), row.fromDay(), row.untilDay());
    }

    private long number(String parameter, LocalDate day) {
        return parameters.get(parameter, day).value().longValueExact();
    }
}
