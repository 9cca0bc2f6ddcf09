package guatu.catalog;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Initials of names as people type them: 青海盐湖 is QHYH. Characters with several readings have the common one.
public final class Pinyin {

    private static final Transliterator LATIN = Transliterator.getInstance("Han-Latin; Latin-ASCII");
    private static final Map<Integer, String> KNOWN = new ConcurrentHashMap<>();

    private Pinyin() {}

    /// The first letter of each character's pinyin, in capitals; Latin letters and digits stay, all else is
    /// left out.
    public static String initials(String name) {
        var initials = new StringBuilder();
        name.codePoints().forEach(point -> initials.append(initial(point)));
        return initials.toString();
    }

    private static String initial(int point) {
        if (point < 0x80) {
            return Character.isLetterOrDigit(point) ? Character.toString(Character.toUpperCase(point)) : "";
        }
        return KNOWN.computeIfAbsent(point, Pinyin::read);
    }

    private static String read(int point) {
        var latin = LATIN.transliterate(Character.toString(point)).strip().toUpperCase(Locale.ROOT);
        boolean letter = !latin.isEmpty() && (Character.isLetter(latin.charAt(0)) && latin.charAt(0) < 0x80);
        return letter ? latin.substring(0, 1) : "";
    }
}
