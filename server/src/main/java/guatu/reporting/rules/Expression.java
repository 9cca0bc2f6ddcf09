package guatu.reporting.rules;

import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlContext;
import org.apache.commons.jexl3.JexlEngine;
import org.apache.commons.jexl3.JexlException;
import org.apache.commons.jexl3.JexlFeatures;
import org.apache.commons.jexl3.JexlScript;
import org.apache.commons.jexl3.introspection.JexlPermissions;
import org.jspecify.annotations.Nullable;

/// An expression over named amounts: `export <= sales`, `percent(sales, output) >= bound.low`. Arithmetic,
/// comparison, `and`, `or`, `not`, a choice (`a ? b : c`), texts to compare with, and the [Functions]. No loops, no
/// variables, no objects, nothing of Java. Library: Apache Commons JEXL 3 (decision 0008).
public final class Expression {

    private static final int LONGEST = 500;

    private static final char DOT = '$';
    private static final Set<String> WORDS = Set.of("and", "or", "not", "true", "false");

    /// A text in quotes, or a name with its dots and the parenthesis of a call.
    private static final Pattern TOKEN =
            Pattern.compile("'[^']*'|\"[^\"]*\"|(?<name>[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)*)(?<call>\\s*\\()?");

    private static final Pattern MEMBER = Pattern.compile("[)\\]'\"]\\s*\\.|`");

    private static final JexlEngine ENGINE = engine();

    private final String text;
    private final JexlScript script;
    private final Set<String> names;

    private Expression(String text, JexlScript script, Set<String> names) {
        this.text = text;
        this.script = script;
        this.names = Set.copyOf(names);
    }

    /// Reads an expression.
    ///
    /// @throws Unwritable with the place, when it cannot be read
    public static Expression of(String text) {
        if (text.length() > LONGEST) {
            throw new Unwritable("longer than %d characters".formatted(LONGEST));
        }
        var names = new TreeSet<String>();
        var plain = new StringBuilder();
        var token = TOKEN.matcher(text);
        while (token.find()) {
            var name = token.group("name");
            if (name != null && !WORDS.contains(name)) {
                if (token.group("call") == null) {
                    names.add(name);
                } else if (!Functions.NAMES.contains(name)) {
                    throw new Unwritable(
                            "no function ‘%s’; there are %s".formatted(name, new TreeSet<>(Functions.NAMES)));
                }
            }
            token.appendReplacement(
                    plain, Matcher.quoteReplacement(name == null ? token.group() : joined(token.group())));
        }
        token.appendTail(plain);
        refuseMembers(text);
        try {
            return new Expression(text, ENGINE.createScript(plain.toString()), names);
        } catch (JexlException unreadable) {
            throw new Unwritable(said(unreadable));
        }
    }

    /// Results have no members, and texts no gaps.
    private static void refuseMembers(String text) {
        if (MEMBER.matcher(text).find()) {
            throw new Unwritable("‘.’ after a result, or a text in backquotes");
        }
    }

    /// The engine sees one word where people write dots: it has no objects to look into.
    private static String joined(String name) {
        return name.replace('.', DOT);
    }

    /// The names that it uses, with their dots.
    public Set<String> names() {
        return names;
    }

    /// Whether it holds.
    ///
    /// @throws NotKnown when it depends on a missing amount
    public boolean truth(Names values) {
        return switch (evaluate(values)) {
            case Boolean truth -> truth;
            case Missing none -> throw new NotKnown();
            case Object other ->
                throw new Unwritable("‘%s’ gives %s where yes or no is expected".formatted(text, other));
        };
    }

    /// The number that it comes to.
    ///
    /// @throws NotKnown when it depends on a missing amount
    public BigDecimal number(Names values) {
        return Decimals.of(evaluate(values));
    }

    /// A number, a truth, a text, or [Missing#MISSING].
    public Object evaluate(Names values) {
        try {
            var result = script.execute(new Reading(values));
            if (result == null) {
                throw new Unwritable("‘%s’ gives nothing".formatted(text));
            }
            return result;
        } catch (NotKnown missing) {
            return Missing.MISSING;
        } catch (JexlException failed) {
            if (failed.getCause() instanceof NotKnown) {
                return Missing.MISSING;
            }
            throw new Unwritable("‘%s’: %s".formatted(text, said(failed)));
        }
    }

    @Override
    public String toString() {
        return text;
    }

    private static String said(JexlException failed) {
        var info = failed.getInfo();
        var where = info == null ? "" : "column %d: ".formatted(info.getColumn());
        var message = String.valueOf(failed.getMessage()).lines().findFirst().orElse("");
        return where + message.replaceFirst("^\\S*@\\d+:\\d+\\S*\\s*", "");
    }

    private static JexlEngine engine() {
        return new JexlBuilder()
                .features(JexlFeatures.createNone())
                .permissions(new JexlPermissions.ClassPermissions(Functions.class))
                .arithmetic(new Functions())
                .antish(false)
                .strict(true)
                .silent(false)
                .safe(false)
                .cache(0)
                .create();
    }

    /// Names are looked up and never set.
    private record Reading(Names values) implements JexlContext {

        @Override
        public @Nullable Object get(String name) {
            return has(name) ? values.get(name.replace(DOT, '.')) : null;
        }

        @Override
        public void set(String name, Object value) {
            throw new Unwritable("‘%s’ cannot be set".formatted(name));
        }

        @Override
        public boolean has(String name) {
            return !Functions.NAMES.contains(name); // the engine asks whether a function is a variable
        }
    }
}
