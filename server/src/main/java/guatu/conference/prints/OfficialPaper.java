package guatu.conference.prints;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/// An official paper before it is laid out.
///
/// @param head the red head
/// @param number its 文号; a draft says so in its place
/// @param title centred, above the body
/// @param signed who signs at the end, and `day` the day under it
/// @param copies whom it goes to, as the last line has it; empty for none
public record OfficialPaper(
        String head, String number, String title, List<Block> body, String signed, LocalDate day, String copies) {

    public OfficialPaper {
        body = List.copyOf(body);
    }

    /// What a block of the body is.
    public enum Kind {
        /// A paragraph, its first line indented by two characters.
        TEXT,
        /// A heading of the first level: 一、.
        HEADING,
        /// A label in bold and what it names: 出席：….
        NAMED,
        /// A table: the first row is its header.
        TABLE
    }

    /// A block of the body.
    ///
    /// @param name of a `NAMED` block its label; empty otherwise
    /// @param rows of a `TABLE`; empty otherwise
    public record Block(Kind kind, String name, String text, List<List<String>> rows) {

        public Block {
            rows = rows.stream().map(List::copyOf).toList();
        }

        public static Block text(String text) {
            return new Block(Kind.TEXT, "", text, List.of());
        }

        public static Block heading(String text) {
            return new Block(Kind.HEADING, "", text, List.of());
        }

        public static Block named(String name, String text) {
            return new Block(Kind.NAMED, name, text, List.of());
        }

        public static Block table(List<List<String>> rows) {
            return new Block(Kind.TABLE, "", "", rows);
        }
    }

    /// How wide the columns of a table are, in thousandths: by the root of their longest cells, so that a day stays on
    /// one
    /// line beside a long matter.
    static List<Integer> widths(List<List<String>> rows) {
        var roots = IntStream.range(0, rows.getFirst().size())
                .map(column -> rows.stream()
                        .mapToInt(row -> wide(row.get(column)))
                        .max()
                        .orElse(0))
                .map(longest -> (int) Math.round(Math.sqrt(Math.max(4, longest)) * PARTS))
                .boxed()
                .toList();
        int all = roots.stream().mapToInt(Integer::intValue).sum();
        return roots.stream().map(root -> root * PARTS / all).toList();
    }

    /// In halves of a Chinese character.
    private static int wide(String text) {
        return text.codePoints().map(one -> one < 0x2E80 ? 1 : 2).sum();
    }

    /// 2025年11月5日.
    public static String day(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private static final int PARTS = 1000;
    private static final List<String> DIGITS = List.of("〇", "一", "二", "三", "四", "五", "六", "七", "八", "九");

    /// 一, 二 … 十一 … 二十, as headings count; up to 99.
    public static String ordinal(int number) {
        int tens = number / 10;
        int ones = number % 10;
        var ten = tens == 0 ? "" : tens == 1 ? "十" : DIGITS.get(tens) + "十";
        return ten + (ones == 0 && tens > 0 ? "" : DIGITS.get(ones));
    }
}
