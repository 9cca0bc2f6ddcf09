package guatu.plan.compiler;

/// Text in one form for comparing: full-width letters, digits and marks become half-width, one for one.
///
/// The length never changes, so a place in the plain form is the same place in the text as printed.
final class Plain {

    private Plain() {}

    static String of(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            out.append(plain(text.charAt(i)));
        }
        return out.toString();
    }

    /// The form in which two copies of one sentence are the same: plain, without blanks and quotation marks' styles.
    static String key(String text) {
        return of(text).replaceAll("\\s+", "").replaceAll("[-–—－~～至]+(?=\\d{4}年)", "-");
    }

    private static char plain(char c) {
        if (c >= 0xff01 && c <= 0xff5e && c != '，' && c != '；' && c != '！' && c != '？') {
            return (char) (c - 0xfee0);
        }
        return switch (c) {
            case '〔', '【' -> '[';
            case '〕', '】' -> ']';
            case '％' -> '%';
            case '\u3000', '\u00a0', '\u2003' -> ' ';
            case '"', '＂', '「', '『', '\u201f' -> '“';
            case '」', '』' -> '”';
            case ';' -> '；';
            default -> c;
        };
    }
}
