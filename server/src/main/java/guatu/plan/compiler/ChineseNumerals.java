package guatu.plan.compiler;

import java.math.BigDecimal;
import java.util.Optional;

/// Reads and writes Chinese numerals: 三, 十二, 二十, 两千五百, 百亿, 二〇二五.
final class ChineseNumerals {

    static final String DIGITS = "零〇一二三四五六七八九两";
    static final String ALL = DIGITS + "十百千万亿";

    private ChineseNumerals() {}

    static Optional<BigDecimal> value(String text) {
        if (text.isEmpty() || text.chars().anyMatch(c -> ALL.indexOf(c) < 0)) {
            return Optional.empty();
        }
        if (text.length() > 1 && text.chars().allMatch(c -> DIGITS.indexOf(c) >= 0)) {
            var plain = new StringBuilder();
            text.chars().forEach(c -> plain.append(digit((char) c)));
            return Optional.of(new BigDecimal(plain.toString()));
        }
        return Optional.of(BigDecimal.valueOf(composed(text)));
    }

    /// A numeral for a heading, 1 to 99, or 0.
    static int ordinal(String text) {
        return value(text)
                .filter(v -> v.signum() > 0 && v.compareTo(BigDecimal.valueOf(999)) <= 0)
                .map(BigDecimal::intValue)
                .orElse(0);
    }

    /// The numeral of a heading, 1 to 99; beyond, Arabic.
    static String ordinal(int number) {
        if (number < 1 || number > 99) {
            return Integer.toString(number);
        }
        int tens = number / 10;
        int ones = number % 10;
        return (tens > 1 ? written(tens) : "") + (tens > 0 ? "十" : "") + (ones > 0 ? written(ones) : "");
    }

    private static String written(int digit) {
        return "一二三四五六七八九".substring(digit - 1, digit);
    }

    private static long composed(String text) {
        long total = 0;
        long section = 0;
        long digit = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            long power = power(c);
            if (power == 0) {
                digit = digit(c);
            } else if (power < 10_000) {
                section += (digit < 0 ? 1 : digit) * power;
                digit = -1;
            } else {
                section += Math.max(digit, 0);
                long all = total + section;
                total = (all == 0 ? 1 : all) * power;
                section = 0;
                digit = -1;
            }
        }
        return total + section + Math.max(digit, 0);
    }

    private static int digit(char c) {
        return switch (c) {
            case '零', '〇' -> 0;
            case '两' -> 2;
            default -> "一二三四五六七八九".indexOf(c) + 1;
        };
    }

    private static long power(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1_000;
            case '万' -> 10_000;
            case '亿' -> 100_000_000;
            default -> 0;
        };
    }
}
