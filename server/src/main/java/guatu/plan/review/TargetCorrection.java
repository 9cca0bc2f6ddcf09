package guatu.plan.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import guatu.kernel.ClusterCode;
import guatu.kernel.IndicatorCode;
import guatu.kernel.ParkCode;
import guatu.kernel.Unreadable;
import guatu.plan.Comparison;
import guatu.plan.TargetId;
import guatu.plan.TargetKind;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/// What a person sets on a reading: the members that differ from what was read, and those that no text can tell, such
/// as
/// the indicator that measures it and its place on the wall.
record TargetCorrection(
        Optional<TargetId> id,
        Optional<String> nameZh,
        Optional<String> nameEn,
        Optional<String> definition,
        Optional<TargetKind> kind,
        Optional<Comparison> comparator,
        Optional<BigDecimal> value,
        Optional<String> unit,
        Optional<String> period,
        Optional<String> base,
        Optional<TargetId> within,
        Optional<ParkCode> park,
        Optional<ClusterCode> cluster,
        Optional<IndicatorCode> indicator,
        Optional<Integer> headline) {

    private static final Set<String> MEMBERS = Set.of(
            "id",
            "nameZh",
            "nameEn",
            "definition",
            "kind",
            "comparator",
            "value",
            "unit",
            "period",
            "base",
            "within",
            "park",
            "cluster",
            "indicator",
            "headline");

    static final TargetCorrection NONE = of(Map.of());

    /// Reads the members that are there; an empty text is no correction.
    ///
    /// @throws Unreadable for a member that a target does not have, or a text that is no code or number
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static TargetCorrection of(Map<String, String> members) {
        for (var name : new TreeMap<>(members).keySet()) {
            if (!MEMBERS.contains(name)) {
                throw new Unreadable("correction", name, "one of " + new TreeSet<>(MEMBERS), "更正项名称有误");
            }
        }
        return new TargetCorrection(
                find(members, "id", TargetId::of),
                find(members, "nameZh", text -> text),
                find(members, "nameEn", text -> text),
                find(members, "definition", text -> text),
                find(members, "kind", TargetCorrection::kind),
                find(members, "comparator", Comparison::of),
                find(members, "value", TargetCorrection::number),
                find(members, "unit", text -> text),
                find(members, "period", text -> text),
                find(members, "base", text -> text),
                find(members, "within", TargetId::of),
                find(members, "park", ParkCode::of),
                find(members, "cluster", ClusterCode::of),
                find(members, "indicator", IndicatorCode::of),
                find(members, "headline", text -> number(text).intValue()));
    }

    boolean isEmpty() {
        return equals(NONE);
    }

    private static <T> Optional<T> find(Map<String, String> members, String name, Function<String, T> read) {
        return Optional.ofNullable(members.get(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(read);
    }

    private static TargetKind kind(String text) {
        for (var kind : TargetKind.values()) {
            if (kind.name().equals(text)) {
                return kind;
            }
        }
        throw new Unreadable("target-kind", text, "a kind such as LEVEL or STOCK", "目标类别有误");
    }

    private static BigDecimal number(String text) {
        try {
            var number = new BigDecimal(text);
            if (number.precision() - number.scale() <= 15 && number.scale() <= 6) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, with the range that it must keep to
        }
        throw new Unreadable("number", text, "a number of at most 15 digits and 6 decimals", "请填写数值，不带单位");
    }
}
