package guatu.plan.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import guatu.kernel.ClusterCode;
import guatu.kernel.IndicatorCode;
import guatu.kernel.ParkCode;
import guatu.kernel.Unreadable;
import guatu.plan.Comparison;
import guatu.plan.TargetId;
import guatu.plan.TargetKind;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/// What a person sets on a reading: the members that differ from what was read, and those that no text can tell, such
/// as the indicator that measures it and its place on the wall.
///
/// @param members by name, as typed; an empty text empties what a target may be without, and says nothing of the rest
record TargetCorrection(@JsonValue Map<String, String> members) {

    private static final Set<String> NEEDED = Set.of("id", "nameZh", "kind", "comparator", "value", "unit");
    private static final Set<String> OPTIONAL =
            Set.of("nameEn", "definition", "period", "base", "within", "park", "cluster", "indicator", "headline");

    static final TargetCorrection NONE = new TargetCorrection(Map.of());

    /// Reads each member once, so that nothing unreadable is kept.
    ///
    /// @throws Unreadable for a member that a target does not have, or a text that is no code or number
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    TargetCorrection(Map<String, String> members) {
        this.members = kept(members);
        id();
        kind();
        comparator();
        value();
        within();
        park();
        cluster();
        indicator();
        headline();
    }

    private static Map<String, String> kept(Map<String, String> members) {
        var kept = new TreeMap<String, String>();
        new TreeMap<>(members).forEach((name, text) -> {
            if (!NEEDED.contains(name) && !OPTIONAL.contains(name)) {
                var known = new TreeSet<>(NEEDED);
                known.addAll(OPTIONAL);
                throw new Unreadable("correction", name, "one of " + known, "更正项名称有误");
            }
            if (OPTIONAL.contains(name) || !text.isBlank()) {
                kept.put(name, text.strip());
            }
        });
        return Collections.unmodifiableMap(kept);
    }

    /// What a person said of a member that a target may be without.
    record Setting<T>(boolean said, Optional<T> value) {

        /// What was set, be it nothing; where nothing was said, the other.
        Optional<T> or(Supplier<Optional<T>> other) {
            return said ? value : other.get();
        }
    }

    Optional<TargetId> id() {
        return needed("id", TargetId::of);
    }

    Optional<String> nameZh() {
        return needed("nameZh", text -> text);
    }

    Optional<TargetKind> kind() {
        return needed("kind", TargetCorrection::kind);
    }

    Optional<Comparison> comparator() {
        return needed("comparator", Comparison::of);
    }

    Optional<BigDecimal> value() {
        return needed("value", TargetCorrection::number);
    }

    Optional<String> unit() {
        return needed("unit", text -> text);
    }

    Setting<String> nameEn() {
        return optional("nameEn", text -> text);
    }

    Setting<String> definition() {
        return optional("definition", text -> text);
    }

    Setting<String> period() {
        return optional("period", text -> text);
    }

    Setting<String> base() {
        return optional("base", text -> text);
    }

    Setting<TargetId> within() {
        return optional("within", TargetId::of);
    }

    Setting<ParkCode> park() {
        return optional("park", ParkCode::of);
    }

    Setting<ClusterCode> cluster() {
        return optional("cluster", ClusterCode::of);
    }

    Setting<IndicatorCode> indicator() {
        return optional("indicator", IndicatorCode::of);
    }

    Setting<Integer> headline() {
        return optional("headline", text -> number(text).intValue());
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    private <T> Optional<T> needed(String name, Function<String, T> read) {
        return Optional.ofNullable(members.get(name)).map(read);
    }

    private <T> Setting<T> optional(String name, Function<String, T> read) {
        var said = Optional.ofNullable(members.get(name));
        return new Setting<>(
                said.isPresent(), said.filter(text -> !text.isEmpty()).map(read));
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
