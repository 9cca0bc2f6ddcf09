package guatu.platform;

import guatu.kernel.Unreadable;
import java.time.DateTimeException;
import java.time.LocalDate;

/// Reads texts and days as they come from outside, and refuses what no part of the house could keep.
final class Texts {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private Texts() {}

    /// A text without half characters (lone surrogates) and without U+0000, which PostgreSQL does not store.
    ///
    /// @throws Unreadable with the name of what it was
    static String whole(String name, String text) {
        if (text.codePoints().anyMatch(point -> point == 0 || isHalf(point))) {
            throw new Unreadable(name, text, "text of whole characters, without U+0000", "文本含有无法识别的字符，请删去后重试");
        }
        return text;
    }

    /// A day of the calendar that statistics know: years of four digits, 1900 to 2199.
    ///
    /// @throws Unreadable with the name of what it was
    static LocalDate day(String name, String text) {
        try {
            var day = LocalDate.parse(text);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeException unreadable) {
            // said below
        }
        throw new Unreadable(name, text, "a day such as 2025-11-05", "日期写作 2025-11-05");
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
