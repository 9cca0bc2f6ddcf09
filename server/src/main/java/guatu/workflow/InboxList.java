package guatu.workflow;

import guatu.access.Acting;
import guatu.access.Permission;
import guatu.catalog.Label;
import guatu.catalog.Regions;
import guatu.kernel.Interval;
import guatu.kernel.Page;
import guatu.kernel.Paging;
import guatu.kernel.RegionCode;
import guatu.kernel.Sorting;
import guatu.kernel.Unreadable;
import guatu.workflow.DelegationRepository.Delegation;
import guatu.workflow.HandoverRepository.Handover;
import guatu.workflow.HolderDays.CaseDays;
import guatu.workflow.HolderDays.Span;
import guatu.workflow.InboxRepository.Line;
import guatu.workflow.InboxRepository.Wanted;
import guatu.workflow.StopRepository.Stop;
import guatu.workflow.WorkflowRuleRepository.NoticeRule;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The inbox: what the acting post holds, what it submitted, or what is under way in its part of the tree. Due days
/// and colours follow from the calendar as of the clock, so the list is put together and sorted here.
@Service
class InboxList {

    private static final Interval ANYWHERE = new Interval(0, 999_999);
    private static final Set<String> VIEWS = Set.of("mine", "submitted", "sight");
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final Map<String, Comparator<InboxRow>> SORTS = Map.of(
            "title", Comparator.comparing(InboxRow::titleZh),
            "kind", Comparator.comparing(InboxRow::kind),
            "region", Comparator.comparing(row -> row.region().code()),
            "state", Comparator.comparing(InboxRow::state),
            "holder", Comparator.comparing(InboxRow::holderZh),
            "since", Comparator.comparing(InboxRow::since),
            "days", Comparator.comparing(InboxRow::days),
            "due", Comparator.comparing(row -> row.promisedDue().orElse(LAST)),
            "legal", Comparator.comparing(row -> row.legalDue().orElse(LAST)));

    private final InboxRepository repository;
    private final WorkflowRuleRepository rules;
    private final StopRepository stops;
    private final HandoverRepository handovers;
    private final StepClocks clocks;
    private final HolderDays days;
    private final Deadlines deadlines;
    private final Signing signing;
    private final Regions regions;
    private final List<InboxSource> sources;

    InboxList(
            InboxRepository repository,
            WorkflowRuleRepository rules,
            StopRepository stops,
            HandoverRepository handovers,
            StepClocks clocks,
            HolderDays days,
            Deadlines deadlines,
            Signing signing,
            Regions regions,
            List<InboxSource> sources) {
        this.repository = repository;
        this.rules = rules;
        this.stops = stops;
        this.handovers = handovers;
        this.clocks = clocks;
        this.days = days;
        this.deadlines = deadlines;
        this.signing = signing;
        this.regions = regions;
        this.sources = List.copyOf(sources);
    }

    /// What is looked for.
    ///
    /// @param view `mine` (held, delegated, to receive, returned), `submitted`, `sight`
    /// @param sort such as `due,-days`
    record Search(
            String view,
            List<String> kinds,
            List<CaseState> states,
            List<Colour> colours,
            Optional<RegionCode> region,
            String text,
            String sort) {}

    /// A line of the list, and the case behind it; empty for what another room has.
    private record Entry(InboxRow row, Optional<Line> line) {}

    /// @throws Unreadable for a view or sorting that the list does not know
    @Transactional(readOnly = true)
    Page<InboxRow> list(Search search, Paging paging) {
        boolean byDays = Sorting.of(search.sort(), SORTS.keySet()).keys().stream()
                .anyMatch(key -> key.name().equals("days"));
        var all = entries(search, byDays);
        var page = all.stream().skip(paging.offset()).limit(paging.size()).toList();
        return new Page<>(
                (byDays ? page : charged(page)).stream().map(Entry::row).toList(),
                all.size(),
                paging.page(),
                paging.size());
    }

    /// All lines, for the export of exactly what is seen.
    @Transactional(readOnly = true)
    List<InboxRow> all(Search search) {
        return entries(search, true).stream().map(Entry::row).toList();
    }

    /// @param withDays whether the days of each line are counted, which only a page needs otherwise
    private List<Entry> entries(Search search, boolean withDays) {
        var actor = Acting.current().require(Permission.READ_CASES);
        if (!VIEWS.contains(search.view())) {
            throw new Unreadable("view", search.view(), "mine, submitted or sight", "请选择待办、我提出的或辖区内");
        }
        var delegated = signing.delegatedTo(actor, deadlines.today());
        var posts = Stream.concat(
                        Stream.of(actor.who().post()), delegated.stream().map(Delegation::post))
                .toList();
        var lines = repository.list(new Wanted(
                actor.who().post(),
                posts,
                search.view(),
                search.kinds(),
                search.states(),
                search.region().map(code -> regions.get(code).slots()).orElse(ANYWHERE),
                search.text().strip()));
        var rows = rows(lines, actor.who().post());
        return Stream.concat(
                        (withDays ? charged(rows) : rows).stream(),
                        others(search).map(row -> new Entry(row, Optional.empty())))
                .filter(entry -> search.colours().isEmpty()
                        || search.colours().contains(Colour.valueOf(entry.row().colour())))
                .sorted(Comparator.comparing(Entry::row, order(search.sort())))
                .toList();
    }

    /// The same lines with the days that are charged to who holds each.
    private List<Entry> charged(List<Entry> entries) {
        var charged = days.of(entries.stream()
                .flatMap(entry -> entry.line().stream())
                .map(line -> new Span(
                        new CaseId(line.id()),
                        new RegionCode(line.region()),
                        deadlines.day(line.openedAt()),
                        line.closedAt().map(deadlines::day)))
                .toList());
        return entries.stream()
                .map(entry -> entry.line()
                        .map(line -> new Entry(entry.row().charged(days(line, charged)), entry.line()))
                        .orElse(entry))
                .toList();
    }

    private static int days(Line line, Map<Long, List<CaseDays>> charged) {
        var holder = Long.toString(line.holder());
        return charged.getOrDefault(line.id(), List.of()).stream()
                .filter(one -> !one.stopped() && one.code().equals(holder))
                .mapToInt(CaseDays::days)
                .sum();
    }

    /// What other rooms have for the post, filtered as cases are.
    private Stream<InboxRow> others(Search search) {
        var place = search.region().map(code -> regions.get(code).slots()).orElse(ANYWHERE);
        var text = search.text().strip();
        return sources.stream()
                .flatMap(source -> source.rows(search.view()).stream())
                .filter(row -> search.kinds().isEmpty() || search.kinds().contains(row.kind()))
                .filter(row -> search.states().isEmpty() || search.states().contains(row.state()))
                .filter(row -> place.contains(
                        regions.get(new RegionCode(row.region().code())).slots().low()))
                .filter(row -> text.isEmpty() || (row.titleZh() + row.titleEn()).contains(text));
    }

    /// The kinds of what other rooms have.
    List<Label> otherKinds() {
        return sources.stream().flatMap(source -> source.kinds().stream()).toList();
    }

    private List<Entry> rows(List<Line> lines, long post) {
        var ids = lines.stream().map(line -> new CaseId(line.id())).toList();
        var stopped = stops.of(ids).stream().collect(Collectors.groupingBy(Stop::item));
        var handed = handovers.of(ids).stream().collect(Collectors.groupingBy(Handover::item));
        var kinds = rules.kinds().stream().collect(Collectors.toMap(Label::code, Function.identity()));
        var steps = lines.stream()
                .map(line -> line.kind().code())
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), kind -> rules.steps(new CaseKind(kind), 0, deadlines.today())));
        var notices = clocks.notices();
        return lines.stream()
                .map(line -> new Entry(
                        row(
                                line,
                                post,
                                kinds.getOrDefault(
                                        line.kind().code(),
                                        new Label(
                                                line.kind().code(),
                                                line.kind().code(),
                                                line.kind().code())),
                                steps.getOrDefault(line.kind().code(), List.of()),
                                clock(line, stopped, handed, notices)),
                        Optional.of(line)))
                .toList();
    }

    private Optional<StepClock> clock(
            Line line, Map<Long, List<Stop>> stopped, Map<Long, List<Handover>> handed, List<NoticeRule> notices) {
        return line.step()
                .map(step -> clocks.brief(
                        new StepClocks.Running(
                                line.kind(),
                                new RegionCode(line.region()),
                                step.clockAt(),
                                step.limit(),
                                stopped.getOrDefault(line.id(), List.of()),
                                handed.getOrDefault(line.id(), List.of())),
                        notices));
    }

    private InboxRow row(Line line, long post, Label kind, List<StepRule> steps, Optional<StepClock> clock) {
        var colour = clock.map(StepClock::colour).orElse(Colour.NONE);
        int stepNo = line.step().map(InboxRepository.Current::no).orElse(Integer.MAX_VALUE);
        return new InboxRow(
                line.id(),
                kind.code(),
                kind.nameZh(),
                kind.nameEn(),
                line.subjectKind(),
                line.subjectKey(),
                line.titleZh(),
                line.titleEn(),
                regions.get(new RegionCode(line.region())).label(),
                line.state(),
                line.state().zh(),
                line.state().en(),
                line.round(),
                line.step().map(InboxRepository.Current::nameZh).orElse(""),
                line.step().map(InboxRepository.Current::nameEn).orElse(""),
                line.task(),
                line.task().isPresent() && line.taskPost() != post ? line.taskPostZh() : "",
                line.holderZh(),
                line.holderEn(),
                line.since(),
                0,
                clock.map(one -> one.legal().day()),
                clock.map(one -> one.promised().day()),
                clock.map(one -> one.promised().remaining()),
                colour.name(),
                colour.zh(),
                colour.en(),
                clock.filter(StepClock::stopped).isPresent(),
                line.handover(),
                steps.stream()
                        .filter(step -> step.no() > stepNo)
                        .map(step -> new Label(Integer.toString(step.no()), step.nameZh(), step.nameEn()))
                        .toList(),
                line.byZh(),
                line.byEn(),
                line.openedAt(),
                line.closedAt(),
                "");
    }

    private static Comparator<InboxRow> order(String sort) {
        var asked = Sorting.of(sort.isBlank() ? "due" : sort, SORTS.keySet());
        return asked.keys().stream()
                .map(key -> Optional.ofNullable(SORTS.get(key.name()))
                        .map(order -> key.down() ? order.reversed() : order)
                        .orElseThrow())
                .reduce(Comparator::thenComparing)
                .orElseThrow()
                .thenComparing(InboxRow::id);
    }
}
