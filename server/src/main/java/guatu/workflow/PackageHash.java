package guatu.workflow;

import guatu.kernel.Unreadable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// The exact papers that a case is decided over: SHA-256, 64 hexadecimal digits in small letters. Every opinion
/// keeps the hash of what its signer saw; where it is not the hash of today, the papers were changed after that
/// opinion.
public record PackageHash(String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /// @throws Unreadable for anything but 64 hexadecimal digits in small letters
    public PackageHash {
        if (!FORM.matcher(hex).matches()) {
            throw new Unreadable("packageHash", hex, "64 hexadecimal digits", "材料摘要为 64 位十六进制数");
        }
    }

    /// The hash of a text that spells the papers out in one order: fields, and the content hashes of the files. The
    /// room that owns the subject decides what belongs to it.
    public static PackageHash of(String canonical) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return new PackageHash(HexFormat.of().formatHex(sha.digest(canonical.getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
