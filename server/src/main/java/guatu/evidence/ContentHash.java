package guatu.evidence;

import guatu.kernel.Unreadable;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.digests.SM3Digest;

/// The SM3 hash of a file's bytes, as 64 hexadecimal digits: the file's name in the store.
///
/// Source: GB/T 32905-2016.
public record ContentHash(String value) {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    public ContentHash {
        if (!HEX.matcher(value).matches()) {
            throw new Unreadable("content-hash", value, "64 hexadecimal digits", "请核对文件指纹");
        }
    }

    /// The hash of these bytes.
    public static ContentHash of(byte[] bytes) {
        var digest = new SM3Digest();
        digest.update(bytes, 0, bytes.length);
        var hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return of(hash, hash.length);
    }

    static ContentHash of(byte[] hash, int length) {
        return new ContentHash(HexFormat.of().formatHex(hash, 0, length));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
