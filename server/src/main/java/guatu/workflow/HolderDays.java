package guatu.workflow;

import static java.util.stream.Collectors.groupingBy;

import guatu.catalog.Label;
import guatu.kernel.RegionCode;
import guatu.workflow.HoldingRepository.Holding;
import guatu.workflow.StopRepository.Stop;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/// Charges each working day of a case, from the day of opening to the day of closing (or today), both included, once:
/// to
/// the reason of a stop that holds on it, otherwise to the post that holds at its end; the closing day to the last
/// holder (docs/rules/workflow.md).
@Service
class HolderDays {

    private final HoldingRepository holdings;
    private final StopRepository stops;
    private final WorkflowRuleRepository rules;
    private final Deadlines deadlines;

    HolderDays(HoldingRepository holdings, StopRepository stops, WorkflowRuleRepository rules, Deadlines deadlines) {
        this.holdings = holdings;
        this.stops = stops;
        this.rules = rules;
        this.deadlines = deadlines;
    }

    /// A holder's working days of a case.
    ///
    /// @param stopped whether they are charged to what the clocks stood still for, and to no post
    record CaseDays(String code, String nameZh, String nameEn, boolean stopped, int days) {}

    /// A case with the place of its calendar, its first day, and its last, where it is closed.
    record Span(CaseId id, RegionCode region, LocalDate first, Optional<LocalDate> closed) {}

    /// @param chargedTo what the clocks stood still for; empty where the post is charged
    record Charged(long item, String chargedTo, long post, String postZh, String postEn, int days) {}

    /// From which day a post holds it, the last first.
    private record Hands(LocalDate from, long post) {}

    /// Whom a day is charged to: a reason, or a post.
    private record To(String reason, long post) {}

    /// The working days by case, in the order in which the holders first had it.
    Map<Long, List<CaseDays>> of(List<Span> spans) {
        if (spans.isEmpty()) {
            return Map.of();
        }
        var names = rules.charges().stream().collect(Collectors.toMap(Label::code, Function.identity()));
        return charged(spans).stream()
                .collect(groupingBy(Charged::item, Collectors.mapping(one -> days(one, names), Collectors.toList())));
    }

    List<Charged> charged(List<Span> spans) {
        var ids = spans.stream().map(Span::id).toList();
        var held = holdings.list(ids).stream().collect(groupingBy(Holding::item));
        var stood = stops.of(ids).stream().collect(groupingBy(Stop::item));
        return spans.stream()
                .flatMap(span -> charged(
                        span,
                        held.getOrDefault(span.id().value(), List.of()),
                        stood.getOrDefault(span.id().value(), List.of())))
                .toList();
    }

    private Stream<Charged> charged(Span span, List<Holding> held, List<Stop> stood) {
        var today = deadlines.today();
        var hands = held.reversed().stream()
                .map(one -> new Hands(deadlines.day(one.fromAt()), one.post()))
                .toList();
        var days = new LinkedHashMap<To, Integer>();
        for (var day : deadlines.workdays(span.first(), span.closed().orElse(today), span.region())) {
            holder(hands, day)
                    .ifPresent(post -> days.merge(
                            reason(stood, day, today)
                                    .map(reason -> new To(reason, 0))
                                    .orElse(new To("", post)),
                            1,
                            Integer::sum));
        }
        return days.entrySet().stream().map(entry -> charged(span, entry.getKey(), entry.getValue(), held));
    }

    /// Who holds it at the end of a day.
    private static Optional<Long> holder(List<Hands> hands, LocalDate day) {
        return hands.stream()
                .filter(one -> !one.from().isAfter(day))
                .findFirst()
                .map(Hands::post);
    }

    /// What the first stop that holds on a day is charged to.
    private static Optional<String> reason(List<Stop> stood, LocalDate day, LocalDate today) {
        return stood.stream()
                .filter(stop -> !day.isBefore(stop.firstDay())
                        && !day.isAfter(stop.lastDay().orElse(today)))
                .findFirst()
                .map(Stop::chargedTo);
    }

    private static Charged charged(Span span, To to, int days, List<Holding> held) {
        var named = held.reversed().stream()
                .filter(one -> to.reason().isEmpty() && one.post() == to.post())
                .findFirst();
        return new Charged(
                span.id().value(),
                to.reason(),
                to.post(),
                named.map(Holding::postZh).orElse(""),
                named.map(Holding::postEn).orElse(""),
                days);
    }

    private static CaseDays days(Charged charged, Map<String, Label> names) {
        if (charged.chargedTo().isEmpty()) {
            return new CaseDays(
                    Long.toString(charged.post()), charged.postZh(), charged.postEn(), false, charged.days());
        }
        var name = names.getOrDefault(
                charged.chargedTo(), new Label(charged.chargedTo(), charged.chargedTo(), charged.chargedTo()));
        return new CaseDays(name.code(), name.nameZh(), name.nameEn(), true, charged.days());
    }
}
