package guatu.projects.lights;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// Judges progress. Amounts are compared by cross-multiplication: nothing is rounded before it is decided.
final class ProgressLamp {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int SHOWN = 2;

    private ProgressLamp() {}

    static Lamp judge(LampRule rule, Course course) {
        var curve = course.curve();
        if (curve.isEmpty() || curve.get().plan() <= 0) {
            return lamp(rule, LampColour.NO_PLAN, "本年无投资计划", "No plan for the year");
        }
        var raw = switch (rule.method()) {
            case POINTS -> points(rule, course, curve.get());
            case SHORTFALL -> shortfall(rule, course);
            case MONTH_TASK -> monthTask(rule, course, curve.get());
            default -> throw new IllegalArgumentException(rule.method() + " judges no progress.");
        };
        boolean stands = course.warmStop() && raw.colour() == LampColour.GREEN;
        return stands ? lamp(rule, LampColour.YELLOW, "施工季停工", "Standing still in the building season") : raw;
    }

    private static Lamp points(LampRule rule, Course course, Curve curve) {
        var shortHundredfold = hundredfoldShort(course);
        var plan = BigDecimal.valueOf(curve.plan());
        var colour = shortHundredfold.compareTo(rule.yellow().multiply(plan)) < 0
                ? LampColour.GREEN
                : shortHundredfold.compareTo(rule.red().multiply(plan)) <= 0 ? LampColour.YELLOW : LampColour.RED;
        var points = shown(shortHundredfold, plan);
        return shortHundredfold.signum() <= 0
                ? lamp(rule, colour, "不低于序时进度", "On or ahead of the expected")
                : lamp(
                        rule,
                        colour,
                        "低于序时进度 %s 个百分点".formatted(points),
                        "%s points below the expected".formatted(points));
    }

    private static Lamp shortfall(LampRule rule, Course course) {
        var shortHundredfold = hundredfoldShort(course);
        var expected = BigDecimal.valueOf(course.expected());
        if (shortHundredfold.signum() <= 0) {
            return lamp(rule, LampColour.GREEN, "不低于序时进度", "On or ahead of the expected");
        }
        var colour =
                shortHundredfold.compareTo(rule.red().multiply(expected)) <= 0 ? LampColour.YELLOW : LampColour.RED;
        var percent = shown(shortHundredfold, expected);
        return lamp(rule, colour, "较序时进度差 %s%%".formatted(percent), "%s %% short of the expected".formatted(percent));
    }

    /// Done by its end, or earlier, is green; what is made up by what is known now turns that month yellow.
    private static Lamp monthTask(LampRule rule, Course course, Curve curve) {
        long task = curve.expected(course.month(), course.idle());
        if (course.completed(course.month()) >= task) {
            return lamp(rule, LampColour.GREEN, "当月任务按期完成", "The month’s task was done in time");
        }
        return course.completed() >= task
                ? lamp(rule, LampColour.YELLOW, "当月任务事后补上", "The month’s task was made up later")
                : lamp(rule, LampColour.RED, "当月任务未完成", "The month’s task is not done");
    }

    private static BigDecimal hundredfoldShort(Course course) {
        return BigDecimal.valueOf(course.expected())
                .subtract(BigDecimal.valueOf(course.completed()))
                .multiply(HUNDRED);
    }

    private static String shown(BigDecimal hundredfold, BigDecimal whole) {
        return hundredfold.divide(whole, SHOWN, RoundingMode.HALF_UP).toPlainString();
    }

    private static Lamp lamp(LampRule rule, LampColour colour, String zh, String en) {
        return new Lamp(rule.dimension(), colour, rule.preset(), zh, en, Optional.empty());
    }
}
