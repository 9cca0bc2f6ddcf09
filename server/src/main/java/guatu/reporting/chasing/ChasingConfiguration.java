package guatu.reporting.chasing;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/// Reads the operator's channels.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MailProperties.class, WebhookProperties.class, OutboxProperties.class})
class ChasingConfiguration {}
