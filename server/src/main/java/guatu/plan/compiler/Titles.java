package guatu.plan.compiler;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The titles by which the plan names itself, in the notice's headline, in its 《》, or on a line of its own.
final class Titles {

    private static final String KIND = "(?:方案|规划|计划|意见|纲要|措施|办法|要点|政策|部署)";
    private static final String TAIL = "(?:\\([^()]{2,30}\\))?";
    private static final Pattern IN_HEADLINE =
            Pattern.compile("关于(?:印发|发布|公布|转发|下发)《?([^《》。]{4,100}?" + KIND + TAIL + ")》?的(?:通知|通告|公告|函|决定)");
    private static final Pattern IN_BODY = Pattern.compile("《([^《》]{4,100}?" + KIND + TAIL + ")》(?=[^。]*(?:印发|公布|发布))");
    private static final Pattern ALONE = Pattern.compile("[^。，；:！？]{4,80}" + KIND + TAIL);

    private static final Pattern YEARS = Pattern.compile("\\(20\\d{2}\\D.{0,16}\\)");

    private static final int LONGEST = 200;

    private final List<String> known;

    private Titles(List<String> known) {
        this.known = known;
    }

    static Titles in(List<String> chunks) {
        var found =
                new TreeSet<>(Comparator.comparing(String::length).reversed().thenComparing(s -> s));
        for (String chunk : chunks) {
            String plain = level(chunk);
            for (Pattern pattern : List.of(IN_HEADLINE, IN_BODY)) {
                var matcher = pattern.matcher(plain);
                while (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        }
        return new Titles(List.copyOf(found));
    }

    /// The title that begins at this place of the chunk.
    Optional<Token.Title> at(String chunk, int from) {
        String plain = level(chunk.substring(from, Math.min(chunk.length(), from + LONGEST)));
        for (String title : known) {
            if (plain.startsWith(title)) {
                return Optional.of(new Token.Title(chunk.substring(from, from + title.length())));
            }
        }
        if (from == 0 && YEARS.matcher(plain).matches()) {
            return Optional.of(new Token.Title(chunk));
        }
        boolean alone = from == 0
                && Marker.at(chunk, 0).isEmpty()
                && ALONE.matcher(plain).matches();
        return alone ? Optional.of(new Token.Title(chunk)) : Optional.empty();
    }

    private static String level(String text) {
        return Plain.of(text).replaceAll("[–—－~～]", "-");
    }
}
