package guatu.plan.compiler;

import guatu.plan.compiler.Token.Letter;
import guatu.plan.compiler.Token.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the letterhead says, each line once, in the order in which a notice prints it.
///
/// @param headline the notice's own headline, empty when the plan came without a notice
record Notice(Optional<Letter> headline, List<Letter> lines) {

    private static final Pattern NUMBER = Pattern.compile("[\\p{IsHan}]{1,12}[\\[(]\\d{4}[\\])]\\s?第?\\d{1,4}号");
    private static final Pattern DAY = Pattern.compile("\\d{4}[-年./]\\d{1,2}[-月./]\\d{1,2}日?");

    private static final Pattern YEAR_OF_NUMBER = Pattern.compile("[\\[(](20\\d{2})[\\])]");

    Notice {
        lines = List.copyOf(lines);
    }

    static Notice of(List<List<Token>> chunks) {
        var once = new LinkedHashMap<String, Letter>();
        chunks.forEach(chunk -> chunk.forEach(token -> {
            if (token instanceof Letter letter) {
                once.putIfAbsent(letter.key(), letter);
            }
        }));
        var sorted = new ArrayList<>(once.values());
        sorted.sort(Comparator.comparing(Letter::part).thenComparing(Letter::key));
        var headline = sorted.stream().filter(l -> l.part() == Part.HEADLINE).findFirst();
        sorted.removeIf(l -> l.part() == Part.HEADLINE && headline.equals(Optional.of(l)));
        return new Notice(headline, sorted);
    }

    String number() {
        return lines.stream()
                .map(l -> NUMBER.matcher(Plain.of(l.text())))
                .filter(java.util.regex.Matcher::find)
                .map(java.util.regex.Matcher::group)
                .findFirst()
                .orElse("");
    }

    /// What tells the year of the notice: its dates and its number.
    List<String> yearly() {
        var yearly = new ArrayList<>(dates());
        var year = YEAR_OF_NUMBER.matcher(number());
        if (year.find()) {
            yearly.add(year.group(1) + "年");
        }
        return yearly;
    }

    List<String> dates() {
        var dates = new ArrayList<String>();
        for (var line : lines) {
            var day = DAY.matcher(Plain.of(line.text()));
            while (day.find()) {
                dates.add(day.group());
            }
        }
        return dates;
    }
}
