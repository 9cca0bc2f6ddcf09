package guatu.reporting.sheet;

import guatu.reporting.sheet.Reading.Amount;
import guatu.reporting.sheet.Reading.Unreadable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.util.regex.Pattern;

/// Reads an amount as it is written in Chinese spreadsheets: full-width digits, separators between groups of three,
/// spaces, dashes for nothing. What could mean two things is refused with its reason: percent signs, dates, units, a
/// comma where none belongs. Source: `docs/rules/sheet-amounts.csv`.
public final class AmountText {

    private static final Pattern NOTHING = Pattern.compile("[-—–―─‐/\\\\]*|无|没有|不适用|N/?A", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLAIN = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)");
    private static final Pattern GROUPED = Pattern.compile("[-+]?\\d{1,3}([ ,'’]\\d{3})+(\\.\\d*)?");
    private static final Pattern MISGROUPED = Pattern.compile("[-+]?\\d[\\d ,'’.]*");
    private static final Pattern DATE =
            Pattern.compile("\\d{1,4}[-/年.]\\d{1,2}[-/月.]\\d{1,4}日?.*|\\d{4}[-/年]\\d{1,2}月?|\\d{1,2}月(\\d{1,2}日)?");
    private static final Pattern BRACKETED = Pattern.compile("\\([\\d ,.]+\\)");
    private static final Pattern WITH_UNIT = Pattern.compile("[-+¥$]?[\\d ,.]*\\d[\\d ,.]*\\s*\\D+|[¥$€].*\\d.*");

    /// What a spreadsheet itself can tell apart.
    private static final MathContext EXACT = new MathContext(15);

    private static final int MOST_DIGITS = 11;
    private static final int MOST_DECIMALS = 6;

    private AmountText() {}

    /// What a text says.
    public static Reading read(String given) {
        var text = normal(given);
        if (NOTHING.matcher(text).matches()) {
            return Reading.missing();
        }
        if (PLAIN.matcher(text).matches() || GROUPED.matcher(text).matches()) {
            return bounded(new BigDecimal(text.replaceAll("[ ,'’]", "")), given, false);
        }
        return new Unreadable(why(text), given.strip());
    }

    /// What a number says that a spreadsheet kept as a number, in the notation of its file.
    ///
    /// @param raw such as `0.30000000000000004`, which is 0.3
    /// @param formula whether a formula gave it
    public static Reading number(String raw, boolean formula) {
        return bounded(new BigDecimal(raw).round(EXACT).stripTrailingZeros(), raw, formula);
    }

    private static Reading bounded(BigDecimal amount, String met, boolean formula) {
        var bare = amount.stripTrailingZeros();
        if (bare.scale() > MOST_DECIMALS) {
            return new Unreadable("decimals", met);
        }
        if (bare.precision() - bare.scale() > MOST_DIGITS) {
            return new Unreadable("large", met);
        }
        // decimals that were written stay, such as those of 12.50, as long as a form could take them
        var kept = amount.scale() > MOST_DECIMALS ? bare : amount;
        return new Amount(kept.toPlainString(), formula);
    }

    private static String why(String text) {
        if (text.contains("%") || text.contains("‰")) {
            return "percent";
        }
        if (DATE.matcher(text).matches()) {
            return "date";
        }
        if (BRACKETED.matcher(text).matches()) {
            return "brackets";
        }
        if (MISGROUPED.matcher(text).matches()) {
            return "separators";
        }
        return WITH_UNIT.matcher(text).matches() ? "unit" : "text";
    }

    private static String normal(String given) {
        var text = Normalizer.normalize(given, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\u00a0\\u200b\\ufeff]+", " ")
                .strip();
        var signed = text.replaceFirst("^[−–—]\\s*(?=[\\d.])", "-").replaceFirst("^([-+]) (?=\\d)", "$1");
        return signed.startsWith("'") ? signed.substring(1).strip() : signed;
    }
}
