package guatu.reporting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/// What makes two bodies the same filing: equal amounts and equal reasons, whatever their order and notation.
final class BodyHash {

    private BodyHash() {}

    /// SHA-256, hexadecimal.
    static String of(FilingValues values, Map<String, String> reasons) {
        var text = new StringBuilder(values.items().toString());
        values.rows()
                .forEach((row, amounts) -> text.append('\u0001').append(row).append(amounts));
        new TreeMap<>(reasons)
                .forEach((rule, reason) ->
                        text.append('\u0000').append(rule).append('\u0000').append(reason));
        return HexFormat.of().formatHex(sha256(text.toString()));
    }

    /// A receipt number: twelve characters of a hash over what was taken and when.
    static String receipt(String what) {
        var hash = HexFormat.of().withUpperCase().formatHex(sha256(what));
        return "%s-%s-%s".formatted(hash.substring(0, 4), hash.substring(4, 8), hash.substring(8, 12));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
