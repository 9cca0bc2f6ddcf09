package guatu.catalog;

import guatu.kernel.Finding;
import guatu.kernel.IndustryCode;
import guatu.kernel.ParkCode;
import guatu.kernel.RegionCode;
import guatu.kernel.Sorting;
import guatu.kernel.Unreadable;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Which enterprises are looked for, and in what order.
///
/// @param text a part of the name, the initials of its pinyin, or the beginning of a credit code; empty for all
/// @param region a place of any level
/// @param park a park with its zones, or a zone
/// @param industry a class of any level
public record EnterpriseSearch(
        String text,
        Optional<RegionCode> region,
        Optional<ParkCode> park,
        Optional<IndustryCode> industry,
        OnRoster roster,
        Sorting sorting) {

    /// Whether those on the roster today are wanted, those off it, or both.
    public enum OnRoster {
        ON,
        OFF,
        ALL;

        static OnRoster of(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "on" -> ON;
                case "off" -> OFF;
                case "all", "" -> ALL;
                default -> throw new Unreadable("roster", text, "on, off or all", "在库情况写作 on、off 或 all");
            };
        }
    }

    /// The keys by which a list of enterprises is sorted.
    public static final Set<String> KEYS = Set.of("name", "creditCode", "region", "park", "industry", "since");

    private static final int LONGEST = 100;

    /// @throws Unreadable for a text that no name, initials or code can hold
    public EnterpriseSearch {
        text = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        if (text.codePointCount(0, text.length()) > LONGEST
                || !Finding.echo(text).equals(text)) {
            throw new Unreadable("q", text, "at most 100 characters that can be printed", "搜索词过长或含有不可见字符，请缩短后再试");
        }
    }

    /// Everything in sight, by name.
    public static EnterpriseSearch all() {
        return new EnterpriseSearch(
                "", Optional.empty(), Optional.empty(), Optional.empty(), OnRoster.ALL, Sorting.of("", KEYS));
    }

    /// As it is looked for in names.
    String key() {
        return text.toLowerCase(Locale.ROOT);
    }

    /// As it is looked for in initials and codes.
    String capitals() {
        return text.toUpperCase(Locale.ROOT);
    }
}
