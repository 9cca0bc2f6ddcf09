package guatu.workflow;

import guatu.access.PostDirectory;
import guatu.access.Role;
import guatu.catalog.Label;
import guatu.catalog.Region;
import guatu.kernel.RegionCode;
import guatu.workflow.HandoverRepository.Handover;
import guatu.workflow.StepClock.CaseEscalation;
import guatu.workflow.StepClock.CaseNotice;
import guatu.workflow.StopRepository.Stop;
import guatu.workflow.WorkflowRuleRepository.NoticeRule;
import guatu.workflow.WorkflowRuleRepository.Rung;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/// Reads the clocks of open steps: due days, colour, notices, and who has to hear of it.
@Service
class StepClocks {

    private static final int DAILY_SHOWN = 5;

    private final WorkflowRuleRepository rules;
    private final Deadlines deadlines;
    private final PostDirectory directory;
    private final Routing routing;
    private final Clock clock;

    StepClocks(
            WorkflowRuleRepository rules, Deadlines deadlines, PostDirectory directory, Routing routing, Clock clock) {
        this.rules = rules;
        this.deadlines = deadlines;
        this.directory = directory;
        this.routing = routing;
        this.clock = clock;
    }

    /// What the clocks of a step are read from.
    ///
    /// @param since from when they run
    record Running(
            CaseKind kind, RegionCode region, Instant since, Limit limit, List<Stop> stops, List<Handover> handovers) {}

    /// The due days and the colour, for lists.
    StepClock brief(Running running) {
        return brief(running, rules.notices(deadlines.today()));
    }

    /// The notices that hold today, for lists that ask for many clocks.
    List<NoticeRule> notices() {
        return rules.notices(deadlines.today());
    }

    StepClock brief(Running running, List<NoticeRule> notices) {
        var today = deadlines.today();
        var now = clock.instant();
        var pauses = running.stops().stream().map(stop -> stop.pause(today)).toList();
        var legal = of(running, running.limit().legal(), pauses);
        var promised = of(running, running.limit().promised(), pauses);
        boolean stopped =
                running.stops().stream().anyMatch(stop -> stop.lastDay().isEmpty());
        boolean handoverLate = running.handovers().stream().anyMatch(one -> one.late(today));
        int stoppedDays = pauses.isEmpty()
                ? 0
                : (int) deadlines.workdays(deadlines.day(running.since()).plusDays(1), today, running.region()).stream()
                        .filter(day -> Pause.any(pauses, day))
                        .count();
        var colour = Colour.GREEN;
        if (legal.late(now) || handoverLate) {
            colour = Colour.RED;
        } else if (promised.late(now)) {
            colour = Colour.ORANGE;
        } else if (stopped) {
            colour = Colour.STOPPED;
        } else if (promised.remaining() <= warning(notices)) {
            colour = Colour.YELLOW;
        }
        return new StepClock(legal, promised, stopped, stoppedDays, colour, List.of(), List.of());
    }

    /// All that can be said of a step's clocks.
    ///
    /// @param holder whoever holds the case
    StepClock full(Running running, Label holder) {
        var brief = brief(running);
        return new StepClock(
                brief.legal(),
                brief.promised(),
                brief.stopped(),
                brief.stoppedDays(),
                brief.colour(),
                notices(running, brief.promised().day()),
                escalations(running, brief.legal(), holder));
    }

    /// How many working days before the promised day the first notice is due: from then on it is yellow.
    private static int warning(List<NoticeRule> notices) {
        return notices.stream().mapToInt(rule -> -rule.offset()).max().orElse(0);
    }

    private List<CaseNotice> notices(Running running, LocalDate due) {
        var today = deadlines.today();
        var notices = new ArrayList<CaseNotice>();
        for (var rule : rules.notices(today)) {
            var day = deadlines.shifted(due, rule.offset(), running.region());
            notices.add(new CaseNotice(day, rule.nameZh(), rule.nameEn(), !day.isAfter(today)));
            if (rule.dailyAfter() && day.isBefore(today)) {
                deadlines.workdays(day.plusDays(1), today, running.region()).reversed().stream()
                        .limit(DAILY_SHOWN)
                        .toList()
                        .reversed()
                        .forEach(late -> notices.add(new CaseNotice(late, rule.nameZh(), rule.nameEn(), true)));
            }
        }
        return List.copyOf(notices);
    }

    private List<CaseEscalation> escalations(Running running, Deadline legal, Label holder) {
        var today = deadlines.today();
        if (!today.isAfter(legal.day())) {
            return List.of();
        }
        return rules.ladder(running.kind(), today).stream()
                .map(rung -> new CaseEscalation(
                        rung.level(),
                        deadlines.shifted(legal.day(), Math.max(rung.afterWorkdays(), 1), running.region()),
                        rung.nameZh(),
                        rung.nameEn(),
                        posts(rung, running.region(), holder)))
                .filter(reached -> !reached.since().isAfter(today))
                .toList();
    }

    private List<Label> posts(Rung rung, RegionCode region, Label holder) {
        if (rung.place() == 0) {
            return List.of(holder);
        }
        return routing.place(region, rung.place()).map(Region::code).stream()
                .flatMap(place -> directory.offices(Role.valueOf(rung.role()), place).stream())
                .map(post -> new Label(post.code(), post.titleZh(), post.titleEn()))
                .toList();
    }

    private Deadline of(Running running, int amount, List<Pause> pauses) {
        return deadlines.of(running.since(), amount, running.limit().unit(), running.region(), pauses);
    }
}
