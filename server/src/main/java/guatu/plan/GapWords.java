package guatu.plan;

import guatu.kernel.Period;
import guatu.kernel.Unit;
import guatu.plan.Standing.State;
import guatu.plan.Standing.Why;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// A gap in words of the office: 差 155 亿元, 领先 14 户.
final class GapWords {

    private static final BigDecimal TEN = BigDecimal.TEN;

    private GapWords() {}

    static Why of(Target target, State state, BigDecimal gap, Period period, Optional<BigDecimal> rolling) {
        var gist = gist(target, state, gap);
        if (!(period instanceof Period.Year year)) {
            return gist;
        }
        var zh = new StringBuilder("%s（按%s年全年）".formatted(gist.zh(), year));
        var en = new StringBuilder("%s (on the full year %s)".formatted(gist.en(), year));
        rolling.ifPresent(amount -> {
            zh.append("；近12个月 ").append(plain(amount)).append(' ').append(target.unit());
            en.append("; ").append(plain(amount)).append(" over the last twelve months");
        });
        return new Why(zh.toString(), en.toString());
    }

    private static Why gist(Target target, State state, BigDecimal gap) {
        if (state == State.REACHED) {
            return new Why("已达到", "reached");
        }
        if (gap.signum() == 0) {
            return state == State.ON_COURSE
                    ? new Why("与轨迹持平", "level with the path")
                    : new Why("略低于轨迹", "a trace below the path");
        }
        var amount = gap.abs();
        return gap.signum() < 0
                ? new Why("差 " + zh(amount, target.unit()), "short by " + en(amount, target.unit()))
                : new Why("领先 " + zh(amount, target.unit()), "ahead by " + en(amount, target.unit()));
    }

    private static String zh(BigDecimal amount, String unit) {
        return "%s %s".formatted(plain(amount), unit.equals(Unit.PERCENT.label()) ? "个百分点" : perYearAside(unit));
    }

    /// 亿元 is said as billions; a difference of percents is percentage points.
    private static String en(BigDecimal amount, String unit) {
        return switch (Places.unit(unit).orElse(null)) {
            case null -> "%s %s".formatted(plain(amount), unit);
            case HUNDRED_MILLION_YUAN -> "CNY %s bn".formatted(strip(amount.movePointLeft(1), 2));
            case PERCENT -> "%s percentage points".formatted(plain(amount));
            case Unit known -> "%s %s".formatted(plain(amount), known.english()).strip();
        };
    }

    private static String perYearAside(String unit) {
        return unit.endsWith("/年") ? unit.substring(0, unit.length() - 2) : unit;
    }

    /// Whole from ten up, else two decimals, without trailing zeros.
    static String plain(BigDecimal amount) {
        return strip(amount, amount.abs().compareTo(TEN) >= 0 ? 0 : 2);
    }

    private static String strip(BigDecimal amount, int places) {
        var rounded = amount.setScale(places, RoundingMode.HALF_UP).stripTrailingZeros();
        return (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString();
    }
}
