package guatu.reporting;

import static guatu.reporting.Desk.GOLMUD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import guatu.PostgresConfiguration;
import guatu.TestActors;
import guatu.access.Acting;
import guatu.access.Actor;
import guatu.reporting.chasing.Channel;
import guatu.reporting.chasing.ChaseRefused;
import guatu.reporting.chasing.Chases;
import guatu.reporting.chasing.ContactRefused;
import guatu.reporting.chasing.Messages;
import guatu.reporting.chasing.Outbox;
import guatu.reporting.chasing.Reminders;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Reminders leave the house over a real SMTP server and a real HTTP one; each is sent, kept, and known by its key.
@SpringBootTest(classes = guatu.Guatu.class)
@Import({PostgresConfiguration.class, Desk.class})
class ChasingTest {

    private static final SmtpSink MAILS = SmtpSink.open();
    private static final List<String> BODIES = new CopyOnWriteArrayList<>();
    private static final List<String> SIGNATURES = new CopyOnWriteArrayList<>();
    private static final List<String> KEYS = new CopyOnWriteArrayList<>();
    private static final AtomicInteger STATUS = new AtomicInteger(204);

    @Autowired
    Desk desk;

    @Autowired
    Chases chases;

    @Autowired
    Messages messages;

    @Autowired
    Outbox outbox;

    @Autowired
    Reminders reminders;

    @DynamicPropertySource
    static void channels(DynamicPropertyRegistry registry) throws IOException {
        var hooks = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hooks.createContext("/", call -> {
            BODIES.add(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            SIGNATURES.add(call.getRequestHeaders().getFirst("X-Guatu-Signature"));
            KEYS.add(call.getRequestHeaders().getFirst("Idempotency-Key"));
            call.sendResponseHeaders(STATUS.get(), -1);
            call.close();
        });
        hooks.start();
        registry.add("guatu.mail.host", () -> "127.0.0.1");
        registry.add("guatu.mail.port", MAILS::port);
        registry.add(
                "guatu.webhook.url",
                () -> "http://127.0.0.1:" + hooks.getAddress().getPort() + "/guatu");
        registry.add("guatu.webhook.secret", () -> "test-secret");
    }

    @BeforeEach
    void load() {
        desk.loadPack();
        STATUS.set(204);
    }

    @Test
    void aChaseReachesTheFirmByAllWaysAndOnceADay() throws Exception {
        var firm = desk.firm(GOLMUD);
        Acting.as(firm.post(), () -> messages.contact("Report@firm.example.invalid"));
        var county = TestActors.county(GOLMUD);
        var first = chase(county, firm);
        assertThat(first).isEqualTo(new Chases.Outcome(1, 1, 1, 1, 1));
        assertThat(chase(county, firm).told())
                .as("the same again on the same day")
                .isZero();
        var told = Acting.as(firm.post(), () -> messages.mine(0, 10)).items().getFirst();
        assertThat(told.textZh())
                .contains("B204-1")
                .contains("2025-11-10 18:00")
                .doesNotContain("万元");
        assertThat(sent(county, firm).email().orElseThrow().state()).isEqualTo("QUEUED");

        outbox.send();
        var kept = sent(county, firm);
        assertThat(kept.email().orElseThrow().state()).isEqualTo("SENT");
        assertThat(kept.webhook().orElseThrow().detail()).isEqualTo("HTTP 204");
        assertThat(MAILS.of("Report@firm.example.invalid")).hasSize(1);
        assertThat(MAILS.of("Report@firm.example.invalid").getFirst())
                .contains("Message-ID: <guatu-" + kept.id() + "-email@example.invalid>");
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("test-secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        int last = KEYS.indexOf("guatu-" + kept.id() + "-webhook");
        assertThat(SIGNATURES.get(last))
                .isEqualTo("sha256="
                        + HexFormat.of().formatHex(mac.doFinal(BODIES.get(last).getBytes(StandardCharsets.UTF_8))));
        outbox.send();
        assertThat(MAILS.of("Report@firm.example.invalid"))
                .as("what was sent is not sent again")
                .hasSize(1);
        Acting.as(firm.post(), () -> messages.read(Optional.of(kept.id())));
        assertThat(sent(county, firm).readAt()).isPresent();
    }

    @Test
    void whatFailsIsTriedAgainUnderTheSameKeyAndThenGivenUp() {
        var firm = desk.firm(GOLMUD);
        chase(TestActors.county(GOLMUD), firm);
        STATUS.set(503);
        var now = PostgresConfiguration.NOW;
        outbox.send(now);
        var failed = sent(TestActors.county(GOLMUD), firm).webhook().orElseThrow();
        assertThat(failed.state()).isEqualTo("FAILED");
        assertThat(failed.detail()).isEqualTo("HTTP 503");
        for (int hours = 1; hours <= 30; hours += 5) {
            outbox.send(now.plusSeconds(3600L * hours));
        }
        var kept = sent(TestActors.county(GOLMUD), firm);
        assertThat(kept.webhook().orElseThrow().state()).isEqualTo("GIVEN_UP");
        assertThat(KEYS.stream().filter(("guatu-" + kept.id() + "-webhook")::equals))
                .as("as many tries as the parameter says")
                .hasSize(6);
    }

    @Test
    void theCalendarRemindsOnceWhoeverLooksHowOften() {
        var firm = desk.firm(GOLMUD);
        var before = Instant.parse("2025-11-07T00:59:00Z"); // the deadline is the 10th, 18:00; T−3 is the 7th, 9:00
        reminders.sweep(before);
        assertThat(remindersOf(firm)).isZero();
        reminders.sweep(before.plusSeconds(120));
        reminders.sweep(before.plusSeconds(180));
        assertThat(remindersOf(firm)).isEqualTo(1);
        reminders.sweep(Instant.parse("2025-11-09T01:00:00Z"));
        reminders.sweep(Instant.parse("2025-11-11T01:00:00Z"));
        reminders.sweep(Instant.parse("2025-11-14T01:00:00Z"));
        assertThat(remindersOf(firm)).isEqualTo(3);
    }

    @Test
    void onlyAnOfficeRemindsAndOnlyTheFirmKeepsItsAddress() {
        var firm = desk.firm(GOLMUD);
        assertThatThrownBy(() -> chase(TestActors.leader(), firm)).isInstanceOf(ChaseRefused.class);
        assertThatThrownBy(() -> chase(firm.post(), firm)).isInstanceOf(ChaseRefused.class);
        assertThat(chase(TestActors.county(Desk.DELINGHA), firm).missing())
                .as("another county’s firm")
                .isZero();
        assertThatThrownBy(() -> Acting.as(firm.post(), () -> messages.contact("a@b\r\nBcc: x@y.zz")))
                .isInstanceOf(ContactRefused.class);
        assertThatThrownBy(() -> Acting.as(TestActors.county(GOLMUD), () -> messages.contact("a@example.invalid")))
                .isInstanceOf(guatu.access.NotPermitted.class);
    }

    private Chases.Outcome chase(Actor actor, Desk.Firm firm) {
        return Acting.as(
                actor,
                () -> chases.chase(
                        Desk.FORM,
                        Desk.OCTOBER,
                        Optional.empty(),
                        List.of(firm.code()),
                        Set.of(Channel.EMAIL, Channel.WEBHOOK)));
    }

    private Chases.Sent sent(Actor actor, Desk.Firm firm) {
        return Acting.as(
                        actor,
                        () -> chases.sent(
                                "", Optional.empty(), "CHASE", "", firm.code().value(), 0, 10))
                .items()
                .getFirst();
    }

    private long remindersOf(Desk.Firm firm) {
        return Acting.as(firm.post(), () -> messages.mine(0, 50)).items().stream()
                .filter(one -> one.cause().equals("REMINDER")
                        && one.form().equals(Desk.FORM)
                        && one.month().equals(Desk.OCTOBER))
                .count();
    }
}
