package guatu.workflow;

import guatu.catalog.Label;
import guatu.kernel.RegionCode;
import guatu.workflow.HoldingRepository.Charged;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// Charges each working day of a case to exactly one holder, by one statement over all cases asked for.
@Service
class HolderDays {

    private final HoldingRepository holdings;
    private final WorkflowRuleRepository rules;
    private final Deadlines deadlines;
    private final Clock clock;

    HolderDays(HoldingRepository holdings, WorkflowRuleRepository rules, Deadlines deadlines, Clock clock) {
        this.holdings = holdings;
        this.rules = rules;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /// A holder's working days of a case.
    ///
    /// @param stopped whether they are charged to what the clocks stood still for, and to no post
    record CaseDays(String code, String nameZh, String nameEn, boolean stopped, int days) {}

    /// A case with the place and the first day that its calendar needs.
    record Span(CaseId id, RegionCode region, LocalDate first) {}

    /// The working days by case, in the order in which the holders first had it.
    Map<Long, List<CaseDays>> of(List<Span> spans) {
        if (spans.isEmpty()) {
            return Map.of();
        }
        var charged = charged(spans);
        var names = rules.charges().stream().collect(Collectors.toMap(Label::code, Function.identity()));
        return charged.stream()
                .collect(Collectors.groupingBy(
                        Charged::item, Collectors.mapping(one -> days(one, names), Collectors.toList())));
    }

    List<Charged> charged(List<Span> spans) {
        var first = new HashMap<RegionCode, LocalDate>();
        spans.forEach(span -> first.merge(span.region(), span.first(), (a, b) -> a.isBefore(b) ? a : b));
        var regions = new ArrayList<String>();
        var days = new ArrayList<LocalDate>();
        first.forEach((region, from) -> deadlines
                .workdays(from, deadlines.today(), region)
                .forEach(day -> {
                    regions.add(region.value());
                    days.add(day);
                }));
        return holdings.days(
                regions,
                days,
                spans.stream().map(Span::id).toList(),
                deadlines.today(),
                clock.getZone().getId());
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
