package guatu.projects.lights;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Judges start, funds, statistics entry, milestones and problems.
final class OtherLamps {

    private OtherLamps() {}

    static Lamp judge(LampRule rule, Circumstances at) {
        return switch (rule.method()) {
            case MONTHS_LATE -> start(rule, at);
            case AS_DUE -> funds(rule, at);
            case MONTHS_SINCE_START -> entry(rule, at);
            case DAYS_LATE -> late(rule, at.day(), at.milestoneDue(), "节点", "The milestone");
            case DAYS_OVER_PROMISE -> promise(rule, at);
            default -> throw new IllegalArgumentException(rule.method() + " judges progress.");
        };
    }

    private static Lamp start(LampRule rule, Circumstances at) {
        var by = at.started().filter(day -> !day.isAfter(at.day()));
        if (by.isPresent()) {
            return lamp(rule, LampColour.GREEN, "已开工", "Started");
        }
        if (at.startDue().isEmpty()) {
            return lamp(rule, LampColour.NO_PLAN, "无计划开工日", "No day of start is planned");
        }
        var due = YearMonth.from(at.startDue().get());
        long months = due.until(YearMonth.from(at.day()), ChronoUnit.MONTHS) + 1;
        if (months <= 0) {
            return lamp(rule, LampColour.NONE, "未到计划开工月", "The start is not due yet");
        }
        var colour = atLeast(months, rule.red()) ? LampColour.RED : reaches(rule, months);
        return lamp(
                rule,
                colour,
                "应开工未开工，连续 %d 个月".formatted(months),
                "Due and not started for %d month(s)".formatted(months));
    }

    private static Lamp funds(LampRule rule, Circumstances at) {
        if (at.fundsDue().isEmpty()) {
            return lamp(rule, LampColour.NO_PLAN, "无资金计划", "No plan of funds");
        }
        long gap = at.fundsDue().get() - at.fundsArrived();
        return gap <= 0
                ? lamp(rule, LampColour.GREEN, "资金按计划到位", "Money has arrived as planned")
                : lamp(rule, LampColour.RED, "资金到位低于计划", "Less money than planned has arrived");
    }

    private static Lamp entry(LampRule rule, Circumstances at) {
        if (at.started().isEmpty() || at.started().get().isAfter(at.day())) {
            return lamp(rule, LampColour.NONE, "未开工，暂不入统", "Not started: nothing to enter");
        }
        if (at.entered().filter(day -> !day.isAfter(at.day())).isPresent()) {
            return lamp(rule, LampColour.GREEN, "已入统", "Entered");
        }
        long months = at.started().get().until(at.day().plusDays(1), ChronoUnit.MONTHS);
        return lamp(
                rule,
                above(rule, months),
                "开工 %d 个月未入统".formatted(months),
                "Not entered %d month(s) after the start".formatted(months));
    }

    private static Lamp promise(LampRule rule, Circumstances at) {
        if (at.openProblems() == 0) {
            return lamp(rule, LampColour.GREEN, "无未解决问题", "No open problem");
        }
        return at.promised().isEmpty()
                ? lamp(rule, LampColour.YELLOW, "有问题尚无承诺时限", "A problem has no promised date")
                : late(rule, at.day(), at.promised(), "问题解决承诺", "A promise");
    }

    private static Lamp late(LampRule rule, LocalDate day, Optional<LocalDate> due, String zh, String en) {
        long days = due.map(date -> date.until(day, ChronoUnit.DAYS)).orElse(0L);
        return days <= 0
                ? lamp(rule, LampColour.GREEN, zh + "未逾期", en + " is not late")
                : lamp(
                        rule,
                        above(rule, days),
                        "%s逾期 %d 天".formatted(zh, days),
                        "%s is %d days late".formatted(en, days));
    }

    private static LampColour above(LampRule rule, long count) {
        return BigDecimal.valueOf(count).compareTo(rule.red()) > 0 ? LampColour.RED : reaches(rule, count);
    }

    private static LampColour reaches(LampRule rule, long count) {
        return atLeast(count, rule.yellow()) ? LampColour.YELLOW : LampColour.GREEN;
    }

    private static boolean atLeast(long count, BigDecimal bound) {
        return BigDecimal.valueOf(count).compareTo(bound) >= 0;
    }

    private static Lamp lamp(LampRule rule, LampColour colour, String zh, String en) {
        return new Lamp(rule.dimension(), colour, rule.preset(), zh, en, Optional.empty());
    }
}
