package guatu.projects;

import static java.util.stream.Collectors.toSet;

import guatu.kernel.Finding;
import guatu.kernel.Finding.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Tells projects that look like one that is being entered: the same unit in the same county, with a name or a size
/// near
/// to its own. It only warns: two lines of one works are two projects.
final class Lookalikes {

    private static final int PERCENT = 100;

    private Lookalikes() {}

    /// A project of the same unit and county.
    record Other(long id, String nameZh, long total) {}

    /// How near is near, in percent.
    ///
    /// @param name at least this share of the pairs of characters in common
    /// @param total at most this far apart, of the greater
    record Nearness(int name, int total) {}

    /// Those that look like it, each as a finding that wants a reason.
    static List<Finding> of(String nameZh, long total, List<Other> others, Nearness nearness) {
        return others.stream()
                .filter(other -> similarity(nameZh, other.nameZh()) >= nearness.name()
                        || apart(total, other.total()) <= nearness.total())
                .map(other -> new Finding(
                        "project-lookalike",
                        Severity.EXPLAIN,
                        "nameZh",
                        "#%d %s，%d 元".formatted(other.id(), other.nameZh(), other.total()),
                        "another project than those of the same unit and county, or a reason",
                        "同一单位在同一县区已有名称或规模相近的项目。确系另一项目的，请在“理由”中说明区别后再提交",
                        Optional.of(
                                "A project of the same unit and county looks like it. If it is another one, say why.")))
                .toList();
    }

    /// The share of pairs of neighbouring characters that two names have in common, in percent: 100 for the same name.
    static int similarity(String one, String other) {
        var first = pairs(one);
        var second = pairs(other);
        if (first.isEmpty() || second.isEmpty()) {
            return one.equals(other) ? PERCENT : 0;
        }
        long common = first.stream().filter(second::contains).count();
        return (int) (2 * PERCENT * common / (first.size() + second.size()));
    }

    /// How far apart two amounts are, in percent of the greater, rounded up.
    static int apart(long one, long other) {
        long greater = Math.max(one, other);
        long gap = greater - Math.min(one, other);
        return greater == 0 ? 0 : (int) ((PERCENT * gap + greater - 1) / greater);
    }

    private static Set<String> pairs(String name) {
        var points = name.codePoints().filter(Character::isLetterOrDigit).toArray();
        return IntStream.range(0, Math.max(0, points.length - 1))
                .mapToObj(place -> new String(points, place, 2))
                .collect(toSet());
    }
}
