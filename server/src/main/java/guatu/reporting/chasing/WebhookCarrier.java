package guatu.reporting.chasing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Posts to the operator's own address. The body is signed: `X-Guatu-Signature: sha256=` and the HMAC of the body in
/// hexadecimals; `Idempotency-Key` is the same at every try.
@Component
class WebhookCarrier implements Carrier {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final WebhookProperties properties;
    private final JsonMapper json;
    private final HttpClient client;

    WebhookCarrier(WebhookProperties properties, JsonMapper json) {
        this.properties = properties;
        this.json = json;
        this.client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public boolean on() {
        return properties.on();
    }

    @Override
    public String send(Outgoing message) throws CannotSend {
        var body = json.writeValueAsString(body(message));
        try {
            var request = HttpRequest.newBuilder(URI.create(properties.url()))
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", message.key())
                    .header("X-Guatu-Signature", "sha256=" + signature(body))
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status < 200 || status >= 300) {
                throw new CannotSend("HTTP " + status, false);
            }
            return "HTTP " + status;
        } catch (IOException | IllegalArgumentException broken) {
            throw new CannotSend(broken.getClass().getSimpleName() + ": " + broken.getMessage(), false);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotSend("interrupted", false);
        }
    }

    private static Object body(Outgoing message) {
        var body = new LinkedHashMap<String, String>();
        body.put("key", message.key());
        body.put("creditCode", message.creditCode());
        body.put("nameZh", message.nameZh());
        body.put("form", message.form());
        body.put("month", message.month());
        body.put("cause", message.cause());
        body.put("titleZh", message.titleZh());
        body.put("titleEn", message.titleEn());
        body.put("textZh", message.textZh());
        body.put("textEn", message.textEn());
        body.put("at", message.at().toString());
        return body;
    }

    private String signature(String body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(properties.secret().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
