package guatu.reporting;

import guatu.kernel.Unit;
import java.util.List;
import java.util.Locale;

/// When items of two forms are one question to a firm: the same name in either language, "of which" and remarks in
/// brackets
/// aside, in the same unit. The check of a pack and the meter of minutes both go by it.
final class SameItem {

    private SameItem() {}

    /// The keys of an item, one a language; items that share one are the same.
    ///
    /// @param unit amounts in another unit are another question
    static List<String> keys(String nameZh, String nameEn, Unit unit) {
        return List.of(
                plain(nameZh.replaceFirst("^其中[：:]", "")) + "（" + unit.label() + "）",
                plain(nameEn.replaceFirst("^of which ", "")).toLowerCase(Locale.ROOT) + "（" + unit.label() + "）");
    }

    private static String plain(String name) {
        return name.replaceAll("[（(].*[）)]", "").strip();
    }
}
