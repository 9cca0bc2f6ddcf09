package guatu.plan.compiler;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/// The numbers that Word prints before the paragraphs of a list and does not keep in their text.
final class DocxNumbers {

    private static final Pattern PLACE = Pattern.compile("%(\\d)");
    private static final int CIRCLES = 20;

    /// How often each level of each list has come since a level above it.
    private final Map<BigInteger, TreeMap<Integer, Integer>> lists = new HashMap<>();

    /// The paragraph with its number, if it has one that is not in its text.
    String numbered(XWPFParagraph paragraph) {
        String text = paragraph.getText();
        var list = Optional.ofNullable(paragraph.getNumID());
        var form = Optional.ofNullable(paragraph.getNumLevelText()).filter(f -> f.contains("%"));
        if (text.isBlank()
                || list.isEmpty()
                || form.isEmpty()
                || Marker.at(text.strip(), 0).isPresent()) {
            return text;
        }
        int level = Optional.ofNullable(paragraph.getNumIlvl())
                .map(BigInteger::intValue)
                .orElse(0);
        var counts = lists.computeIfAbsent(list.get(), _ -> new TreeMap<>());
        counts.tailMap(level, false).clear();
        counts.merge(level, 1, Integer::sum);
        String style = Optional.ofNullable(paragraph.getNumFmt()).orElse("decimal");
        String number = PLACE.matcher(form.get()).replaceAll(place -> {
            int at = Integer.parseInt(place.group(1)) - 1;
            int count = counts.getOrDefault(at, 1);
            return at == level ? printed(count, style) : Integer.toString(count);
        });
        return number + text;
    }

    private static String printed(int number, String style) {
        if (style.startsWith("decimalEnclosedCircle") && number <= CIRCLES) {
            return Character.toString('①' + number - 1);
        }
        boolean han = style.startsWith("chinese") || style.startsWith("japanese") || style.startsWith("ideograph");
        return han ? ChineseNumerals.ordinal(number) : Integer.toString(number);
    }
}
