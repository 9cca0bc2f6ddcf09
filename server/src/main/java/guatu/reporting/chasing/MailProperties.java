package guatu.reporting.chasing;

import org.springframework.boot.context.properties.ConfigurationProperties;

/// The mail server of the operator, under `guatu.mail`; without a host no mail is sent. An unknown key stops the start.
///
/// @param host name or address of the SMTP server; empty: none
/// @param user empty: no sign-in
/// @param from the sender's address
/// @param tls whether the connection is turned to TLS (STARTTLS), and refused without
@ConfigurationProperties(prefix = "guatu.mail", ignoreUnknownFields = false)
record MailProperties(String host, int port, String user, String password, String from, boolean tls) {

    boolean on() {
        return !host.isBlank();
    }
}
