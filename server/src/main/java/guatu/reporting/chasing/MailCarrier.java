package guatu.reporting.chasing;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/// Sends by SMTP, plain text in both languages.
@Component
class MailCarrier implements Carrier {

    private static final String PATIENCE = "15000"; // milliseconds

    private final MailProperties properties;
    private final JavaMailSenderImpl sender;

    MailCarrier(MailProperties properties) {
        this.properties = properties;
        this.sender = new JavaMailSenderImpl();
        sender.setHost(properties.host());
        sender.setPort(properties.port());
        var settings = new Properties();
        settings.setProperty("mail.smtp.connectiontimeout", PATIENCE);
        settings.setProperty("mail.smtp.timeout", PATIENCE);
        settings.setProperty("mail.smtp.writetimeout", PATIENCE);
        settings.setProperty("mail.smtp.starttls.enable", Boolean.toString(properties.tls()));
        settings.setProperty("mail.smtp.starttls.required", Boolean.toString(properties.tls()));
        settings.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        if (!properties.user().isBlank()) {
            sender.setUsername(properties.user());
            sender.setPassword(properties.password());
            settings.setProperty("mail.smtp.auth", "true");
        }
        sender.setJavaMailProperties(settings);
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public boolean on() {
        return properties.on();
    }

    @Override
    public String send(Outgoing message) throws CannotSend {
        try {
            sender.send(new Letter(sender.getSession(), properties.from(), message));
            return properties.host() + ":" + properties.port();
        } catch (AddressException wrong) {
            throw new CannotSend("address: " + wrong.getMessage(), true);
        } catch (MailSendException refused) {
            throw new CannotSend(reason(refused), lasting(refused));
        } catch (MailException | MessagingException broken) {
            throw new CannotSend(reason(broken), false);
        }
    }

    /// A refused recipient stays refused.
    private static boolean lasting(MailSendException refused) {
        return java.util.Arrays.stream(refused.getMessageExceptions())
                .anyMatch(cause -> cause instanceof SendFailedException failed
                        && failed.getInvalidAddresses() != null
                        && failed.getInvalidAddresses().length > 0
                        && cause.getMessage() != null
                        && !cause.getMessage().contains(": 4"));
    }

    private static String reason(Exception broken) {
        var text = broken instanceof MailSendException many && many.getMessageExceptions().length > 0
                ? String.valueOf(many.getMessageExceptions()[0].getMessage())
                : String.valueOf(broken.getMessage());
        return text.strip();
    }

    /// A letter whose Message-ID is the dispatch's key: a repetition is known by it.
    private static final class Letter extends MimeMessage {

        private final String id;

        Letter(Session session, String from, Outgoing message) throws MessagingException {
            super(session);
            this.id = "<%s@%s>".formatted(message.key(), from.replaceFirst("^.*@", ""));
            setFrom(new InternetAddress(from, true));
            setRecipient(Message.RecipientType.TO, new InternetAddress(message.address(), true));
            setSubject(message.titleZh(), StandardCharsets.UTF_8.name());
            setSentDate(Date.from(message.at()));
            setText(
                    message.textZh() + "\n\n" + message.titleEn() + "\n" + message.textEn() + "\n",
                    StandardCharsets.UTF_8.name());
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
