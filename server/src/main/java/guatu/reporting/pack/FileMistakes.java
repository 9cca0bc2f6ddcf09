package guatu.reporting.pack;

import guatu.kernel.Finding;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Says in a form writer's words why a file could not be read at all.
final class FileMistakes {

    private static final String RULE = "form-file";
    private static final Pattern MISSING =
            Pattern.compile("(?:Missing|Null value for) (?:required )?creator property '(\\w+)'.*");

    private FileMistakes() {}

    static Finding of(String at, JacksonException met) {
        return switch (met) {
            case UnrecognizedPropertyException unknown ->
                Finding.blocking(
                        RULE,
                        at,
                        unknown.getPropertyName(),
                        "one of " + known(unknown),
                        "没有这个属性；请改为所列之一（区分大小写），写法可对照 forms/B204-1.yaml");
            case InvalidFormatException wrong ->
                Finding.blocking(
                        RULE, at, String.valueOf(wrong.getValue()), shape(wrong.getTargetType()), "这个值的写法不对，请按所列写法改正");
            case MismatchedInputException missing
            when MISSING.matcher(first(missing)).matches() -> missing(at, missing);
            default ->
                Finding.blocking(
                        RULE, at, first(met), "YAML as in forms/B204-1.yaml", "请检查缩进、引号、冒号与括号，对照 forms/B204-1.yaml 修改");
        };
    }

    private static Finding missing(String at, MismatchedInputException missing) {
        var name = MISSING.matcher(first(missing)).replaceAll("$1");
        return Finding.blocking(
                RULE,
                at,
                "no " + name,
                name + ": …" + where(missing, name),
                "缺少 %s，请补上；写法可对照 forms/B204-1.yaml".formatted(name));
    }

    /// ` in items[3]`.
    private static String where(MismatchedInputException missing, String name) {
        var path = missing.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + (step.getIndex() + 1) + "]" : step.getPropertyName())
                .filter(step -> !name.equals(step))
                .collect(Collectors.joining(" "));
        return path.isEmpty() ? "" : " in " + path.replace(" [", "[");
    }

    private static Set<String> known(UnrecognizedPropertyException unknown) {
        var known = new TreeSet<String>();
        unknown.getKnownPropertyIds().forEach(id -> known.add(String.valueOf(id)));
        return known;
    }

    private static String shape(Class<?> type) {
        if (type.isEnum()) {
            return "one of " + Arrays.toString(type.getEnumConstants());
        }
        if (type == LocalDate.class) {
            return "a day such as 2026-12-31";
        }
        if (type == LocalTime.class) {
            return "a time such as \"18:00\"";
        }
        return type == int.class || type == Integer.class ? "a whole number" : "true or false, a number, or a text";
    }

    private static String first(JacksonException met) {
        return met.getOriginalMessage().lines().findFirst().orElse("");
    }
}
