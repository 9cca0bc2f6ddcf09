package guatu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.PostgresConfiguration;
import guatu.access.people.DemoPosts;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Starting for real, with a port: what a restart keeps, and what a start outside demo mode refuses.
class StartTest {

    private static final String SECRET = "q5Zc0mY1xkT8vN3rJ7uWb2Hd9LsPf6AeGi4KoXyVtEU=";

    @Test
    void aSessionOutlivesARestart() throws Exception {
        String cookie;
        DataSource database;
        try (var first = start(List.of())) {
            database = first.getBean("dataSource", DataSource.class);
            Province.plant(JdbcClient.create(first.getBean("ownerDataSource", DataSource.class)));
            first.getBean(DemoPosts.class).load();
            cookie = enter(first, "county-632801");
            assertThat(get(first, "/api/session", cookie)).contains("county-632801");
            try (var second = start(sameDatabase(first))) {
                assertThat(get(second, "/api/session", cookie)).contains("county-632801");
            }
        }
        assertThat(database).isNotNull();
    }

    @Test
    void outsideDemoModeTheDemoSecretIsRefused() {
        assertThatThrownBy(() -> start(List.of("--guatu.demo=false")).close())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("demo secret");
        assertThatThrownBy(() -> start(List.of("--guatu.demo=false", "--guatu.secret=letmein"))
                        .close())
                .hasMessageContaining("weak");
    }

    @Test
    void outsideDemoModeDemoPostsAreRefused() {
        try (var demo = start(List.of())) {
            Province.plant(JdbcClient.create(demo.getBean("ownerDataSource", DataSource.class)));
            demo.getBean(DemoPosts.class).load();
            var arguments = new ArrayList<>(sameDatabase(demo));
            arguments.addAll(List.of("--guatu.demo=false", "--guatu.secret=" + SECRET));
            assertThatThrownBy(() -> start(arguments).close()).hasMessageContaining("demo posts");
        }
    }

    @Test
    void outsideDemoModeTheFirstAdministratorIsInvitedOnce() throws Exception {
        var console = new ByteArrayOutputStream();
        var before = System.out;
        System.setOut(new PrintStream(console, true, StandardCharsets.UTF_8));
        try (var real = start(List.of("--guatu.demo=false", "--guatu.secret=" + SECRET))) {
            System.setOut(before);
            var code = Pattern.compile("\\n {6}(\\S{43})\\n")
                    .matcher(console.toString(StandardCharsets.UTF_8))
                    .results()
                    .map(found -> found.group(1))
                    .findFirst()
                    .orElseThrow();
            var body = "{\"invitation\":\"" + code
                    + "\",\"login\":\"first.admin\",\"name\":\"管理员\",\"password\":\"correct horse battery staple\"}";
            var accepted = post(real, "/api/session/invitation", body);
            assertThat(accepted.statusCode()).isEqualTo(200);
            assertThat(accepted.body()).contains("SYSTEM_ADMIN", "MANAGE_PEOPLE");
            assertThat(accepted.headers().allValues("Set-Cookie"))
                    .anySatisfy(cookie ->
                            assertThat(cookie).startsWith("GUATU_SESSION=").contains("; Secure"));
            assertThat(post(real, "/api/session/invitation", body.replace("first.", "second."))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(post(real, "/api/session/demo", "{\"post\":\"auditor\"}").statusCode())
                    .isEqualTo(404);
            assertThat(get(real, "/api/demo-posts", "")).contains("\"status\":40");
        } finally {
            System.setOut(before);
        }
    }

    private static ConfigurableApplicationContext start(List<String> more) {
        var arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.main.banner-mode=off",
                "--guatu.journal.head-file=target/journal/start-" + System.nanoTime() + ".log"));
        arguments.addAll(more);
        return new SpringApplication(guatu.Guatu.class, PostgresConfiguration.class)
                .run(arguments.toArray(String[]::new));
    }

    private static List<String> sameDatabase(ConfigurableApplicationContext other) {
        return List.of("--guatu.test-database="
                + JdbcClient.create(other.getBean("dataSource", DataSource.class))
                        .sql("select current_database()")
                        .query(String.class)
                        .single());
    }

    private static String enter(ConfigurableApplicationContext server, String post) throws Exception {
        var entered = post(server, "/api/session/demo", "{\"post\":\"" + post + "\"}");
        return entered.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("GUATU_SESSION="))
                .findFirst()
                .orElseThrow();
    }

    private static String get(ConfigurableApplicationContext server, String path, String cookie) throws Exception {
        return send(request(server, path)
                        .header("Cookie", cookie.replaceAll(";.*", "") + ";")
                        .GET())
                .body();
    }

    private static HttpResponse<String> post(ConfigurableApplicationContext server, String path, String body)
            throws Exception {
        var token = send(request(server, "/api/session").GET()).headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("XSRF-TOKEN="))
                .map(cookie -> cookie.replaceAll("XSRF-TOKEN=|;.*", ""))
                .findFirst()
                .orElseThrow();
        return send(request(server, path)
                .header("Cookie", "XSRF-TOKEN=" + token)
                .header("X-XSRF-TOKEN", token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpRequest.Builder request(ConfigurableApplicationContext server, String path) {
        return HttpRequest.newBuilder(
                URI.create("http://localhost:" + server.getEnvironment().getProperty("local.server.port") + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
