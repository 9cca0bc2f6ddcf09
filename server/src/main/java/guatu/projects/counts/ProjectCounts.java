package guatu.projects.counts;

import static java.nio.charset.StandardCharsets.UTF_8;

import guatu.catalog.Industries;
import guatu.catalog.Label;
import guatu.catalog.Labels;
import guatu.catalog.Parks;
import guatu.catalog.Regions;
import guatu.figures.Almost;
import guatu.figures.Bridge;
import guatu.figures.Figure;
import guatu.figures.Figure.Coverage;
import guatu.figures.Figure.Part;
import guatu.figures.Figure.State;
import guatu.figures.FigureQuery;
import guatu.figures.FigureScope;
import guatu.figures.FigureSource;
import guatu.figures.Member;
import guatu.figures.MemberPage;
import guatu.kernel.IndicatorCode;
import guatu.kernel.Period;
import guatu.kernel.Quantity;
import guatu.kernel.Unit;
import guatu.projects.counts.CountRepository.Asked;
import guatu.projects.counts.CountRepository.Candidate;
import guatu.projects.counts.Counted.Lack;
import guatu.projects.months.DispatchRules;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Answers for the yearly counts of projects: T13 new and continuing, T14 upgrades, T17 put into production. A number
/// of
/// projects is no enterprise's amount, so it is never withheld; who the members are is for those who see them.
@Component
@Transactional(readOnly = true)
class ProjectCounts implements FigureSource {

    static final IndicatorCode UNDER_WAY = new IndicatorCode("PROJECTS_UNDER_WAY");
    static final IndicatorCode UPGRADES = new IndicatorCode("UPGRADES_UNDER_WAY");
    static final IndicatorCode PRODUCING = new IndicatorCode("PROJECTS_PRODUCING");
    private static final int PROVINCE = 3;

    private final CountRepository repository;
    private final DispatchRules rules;
    private final Regions regions;
    private final Parks parks;
    private final Industries industries;
    private final Labels labels;
    private final Clock clock;

    ProjectCounts(
            CountRepository repository,
            DispatchRules rules,
            Regions regions,
            Parks parks,
            Industries industries,
            Labels labels,
            Clock clock) {
        this.repository = repository;
        this.rules = rules;
        this.regions = regions;
        this.parks = parks;
        this.industries = industries;
        this.labels = labels;
        this.clock = clock;
    }

    /// A candidate with what it lacks.
    private record Judged(Candidate one, List<Lack> lacks) {

        boolean counts() {
            return lacks.isEmpty();
        }
    }

    @Override
    public Set<IndicatorCode> indicators() {
        return Set.of(UNDER_WAY, UPGRADES, PRODUCING);
    }

    @Override
    public Figure figure(FigureQuery query) {
        return across(query, List.of(query.scope())).getFirst();
    }

    @Override
    public List<Figure> series(FigureQuery query, List<? extends Period> periods) {
        return periods.stream().map(period -> figure(query.over(period))).toList();
    }

    @Override
    public List<Figure> across(FigureQuery query, List<FigureScope> scopes) {
        boolean none = query.period().start().isAfter(LocalDate.now(clock)) || nothingIssued(query);
        var all = none ? List.<Judged>of() : judged(query);
        return scopes.stream()
                .map(scope -> none
                        ? Figure.without(query.about(scope), State.NO_FILINGS)
                        : figure(query.about(scope), in(all, scope)))
                .toList();
    }

    @Override
    public Members members(FigureQuery query, MemberPage page) {
        var counting = in(judged(query), query.scope()).stream()
                .filter(Judged::counts)
                .sorted(order(page.sort()))
                .toList();
        return new Members(
                counting.stream()
                        .skip(page.offset())
                        .limit(page.limit())
                        .map(judged -> member(query, judged.one()))
                        .toList(),
                counting.size());
    }

    @Override
    public Backing backing(FigureQuery query) {
        var lines = in(judged(query), query.scope()).stream()
                .filter(Judged::counts)
                .map(judged -> "%d %d %d %d"
                        .formatted(
                                judged.one().id(),
                                judged.one().months(),
                                judged.one().proofs(),
                                judged.one().signed()))
                .toList();
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", lines).getBytes(UTF_8));
            return new Backing(lines.size(), HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Optional<Bridge> bridge(FigureQuery query) {
        return Optional.empty();
    }

    @Override
    public List<Almost> almost(FigureQuery query, int limit) {
        return in(judged(query), query.scope()).stream()
                .filter(judged -> !judged.counts())
                .sorted(Comparator.comparing((Judged judged) -> judged.lacks().size())
                        .thenComparing(judged -> -judged.one().total()))
                .limit(limit)
                .map(judged -> new Almost(
                        key(judged.one()),
                        judged.one().nameZh(),
                        query.indicator().equals(PRODUCING) ? Almost.Missing.PROOF : Almost.Missing.ACCEPTANCE,
                        0,
                        one(query),
                        one(query),
                        Counted.zh(judged.lacks()),
                        judged.one().since().toInstant(),
                        evidence(query, judged.one())))
                .toList();
    }

    private Figure figure(FigureQuery query, List<Judged> judged) {
        long counting = judged.stream().filter(Judged::counts).count();
        var value = Quantity.of(counting, unit(query));
        var considered = Quantity.of(judged.size(), unit(query));
        return new Figure(
                query,
                State.COMPUTED,
                Optional.of(value),
                List.of(
                        new Part("members", "计入", "Counted", value),
                        new Part("almost", "未计入（缺件）", "Not counted, lacking something", considered.minus(value))),
                Optional.empty(),
                Optional.empty(),
                Coverage.NOBODY);
    }

    private boolean nothingIssued(FigureQuery query) {
        return query.indicator().equals(UNDER_WAY)
                && !repository.issued(
                        query.period().end().getYear(), query.knownAt().value());
    }

    private List<Judged> judged(FigureQuery query) {
        var period = query.period();
        var asked = new Asked(
                period.end().getYear(),
                period.start(),
                period.end(),
                query.knownAt().value(),
                query.provinceOnly() ? PROVINCE : 1);
        if (query.indicator().equals(UNDER_WAY)) {
            return repository.planned(asked).stream()
                    .map(one -> new Judged(one, Counted.newOrContinuing(one.nature(), one.months())))
                    .toList();
        }
        if (query.indicator().equals(UPGRADES)) {
            return repository.upgrades(asked).stream()
                    .map(one -> new Judged(one, Counted.confirmed(one.months())))
                    .toList();
        }
        return repository.producing(asked, least(period.end())).stream()
                .map(one -> new Judged(one, Counted.producing(one)))
                .toList();
    }

    /// The least total investment of a major project, by the rule of the day.
    private long least(LocalDate day) {
        return rules.countRules(day).stream()
                .filter(rule -> rule.indicator().equals(PRODUCING.value()))
                .mapToLong(DispatchRules.CountRule::leastTotal)
                .findFirst()
                .orElse(0);
    }

    private List<Judged> in(List<Judged> all, FigureScope scope) {
        var places = regions.get(scope.region()).slots();
        var within = scope.park().map(code -> parks.get(code).slots());
        var trade = scope.industry().map(code -> industries.get(code).slots());
        return all.stream()
                .filter(judged -> places.contains(judged.one().region()))
                .filter(judged ->
                        within.isEmpty() || within.get().contains(judged.one().park()))
                .filter(judged ->
                        trade.isEmpty() || trade.get().contains(judged.one().industry()))
                .filter(judged -> scope.cluster().isEmpty()
                        || scope.cluster().get().value().equals(judged.one().cluster()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private Member member(FigureQuery query, Candidate one) {
        return new Member(
                key(one),
                one.nameZh(),
                one.industry() > 0 ? labels.industry(one.industry()) : new Label("", "", ""),
                labels.region(one.region()),
                labels.park(one.park()),
                one(query),
                Optional.empty(),
                Optional.empty(),
                0,
                query.indicator().equals(PRODUCING) ? one.signed() : 0,
                evidence(query, one));
    }

    private static String key(Candidate one) {
        return one.code().isEmpty() ? "#" + one.id() : one.code();
    }

    /// What is put into production opens at its certificate.
    private static String evidence(FigureQuery query, Candidate one) {
        return "projects/" + one.id() + (query.indicator().equals(PRODUCING) ? "/production" : "");
    }

    private static Quantity one(FigureQuery query) {
        return Quantity.of(1, unit(query));
    }

    private static Unit unit(FigureQuery query) {
        return query.indicator().equals(PRODUCING) ? Unit.PIECE_A_YEAR : Unit.ITEM_A_YEAR;
    }

    private static Comparator<Judged> order(String sort) {
        boolean down = sort.startsWith("-");
        Comparator<Judged> by = switch (down ? sort.substring(1) : sort) {
            case "nameZh" -> Comparator.comparing(judged -> judged.one().nameZh());
            case "creditCode" -> Comparator.comparing(judged -> key(judged.one()));
            case "region" -> Comparator.comparing(judged -> judged.one().region());
            case "industry" -> Comparator.comparing(judged -> judged.one().industry());
            case "park" -> Comparator.comparing(judged -> judged.one().park());
            default -> Comparator.comparing(judged -> judged.one().total());
        };
        return (down ? by.reversed() : by).thenComparing(judged -> judged.one().id());
    }
}
