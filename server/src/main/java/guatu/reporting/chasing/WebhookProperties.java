package guatu.reporting.chasing;

import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where the operator's own system hears what firms are told, under `guatu.webhook`; without an address nothing is
/// sent.
///
/// @param url empty: none
/// @param secret the key with which each body is signed (HMAC-SHA-256)
@ConfigurationProperties(prefix = "guatu.webhook", ignoreUnknownFields = false)
record WebhookProperties(String url, String secret) {

    boolean on() {
        return !url.isBlank();
    }
}
