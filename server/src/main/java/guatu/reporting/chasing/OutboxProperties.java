package guatu.reporting.chasing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// How often the outbox and the calendar are looked at, under `guatu.outbox`; 0: only when asked.
///
/// @param every between two looks for what is to be sent
/// @param remind between two looks into the calendar
@ConfigurationProperties(prefix = "guatu.outbox", ignoreUnknownFields = false)
record OutboxProperties(Duration every, Duration remind) {}
