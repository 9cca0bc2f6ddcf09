package guatu.reporting;

import java.util.Arrays;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// The amounts of a filing by place, from 1, each a whole number at its cell's scale or missing. Missing is not
/// zero.
public final class Amounts {

    /// Stands for a missing amount where amounts are given as numbers.
    public static final long MISSING = Long.MIN_VALUE;

    private final long[] byPlace;

    private Amounts(long[] byPlace) {
        this.byPlace = byPlace;
    }

    /// As many missing amounts as a form has places.
    public static Amounts missing(int places) {
        var all = new long[places];
        Arrays.fill(all, MISSING);
        return new Amounts(all);
    }

    /// Amounts by place, [#MISSING] where there is none.
    public static Amounts of(long... byPlace) {
        return new Amounts(byPlace.clone());
    }

    /// As an array column holds them, null for missing.
    static Amounts of(@Nullable Long[] stored) {
        var all = new long[stored.length];
        for (int i = 0; i < stored.length; i++) {
            var amount = stored[i];
            all[i] = amount == null ? MISSING : amount;
        }
        return new Amounts(all);
    }

    /// The same amounts with one more.
    public Amounts with(int place, long amount) {
        var changed = byPlace.clone();
        changed[place - 1] = amount;
        return new Amounts(changed);
    }

    public OptionalLong at(int place) {
        long amount = place > byPlace.length ? MISSING : byPlace[place - 1]; // filed before the form had the item
        return amount == MISSING ? OptionalLong.empty() : OptionalLong.of(amount);
    }

    public int places() {
        return byPlace.length;
    }

    /// As PostgreSQL reads an array: `{1,NULL,3}`.
    void appendTo(StringBuilder text) {
        char separator = '{';
        for (long amount : byPlace) {
            text.append(separator);
            if (amount == MISSING) {
                text.append("NULL");
            } else {
                text.append(amount);
            }
            separator = ',';
        }
        text.append('}');
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Amounts amounts && Arrays.equals(byPlace, amounts.byPlace);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(byPlace);
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        appendTo(text);
        return text.toString();
    }
}
