package guatu.access.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// A mark of the address and the browser that a request came from: HMAC-SHA-256 under the house's secret, cut to 64
/// bits.
/// Two requests with one mark came from one place; what place it was the mark does not tell.
@Component
class DeviceMark {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 8;

    private final SecretKeySpec key;

    DeviceMark(@Value("${guatu.secret}") String secret) {
        this.key = new SecretKeySpec(("device/" + secret).getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /// The mark, 16 hexadecimal digits.
    String of(String address, String agent) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var whole = mac.doFinal((address + "\n" + agent).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(whole, 0, BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
