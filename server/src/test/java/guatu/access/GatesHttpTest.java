package guatu.access;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.PostgresConfiguration;
import guatu.TestActors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(classes = guatu.Guatu.class)
@AutoConfigureMockMvc
@Import(PostgresConfiguration.class)
class GatesHttpTest {

    @Autowired
    MockMvcTester mvc;

    @Test
    void whoIsNotSignedInReachesNothingUnderApi() {
        assertThat(mvc.get().uri("/api/enterprises"))
                .hasStatus(401)
                .hasContentType("application/problem+json")
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/not-signed-in");
    }

    @Test
    void anAddressThatNobodyServesIsNotFoundForWhoIsSignedIn() {
        assertThat(mvc.get().uri("/api/nothing-here").with(TestActors.as(TestActors.province())))
                .hasStatus(404);
    }

    @Test
    void aChangeWithoutTheTokenOfOurPagesIsRefused() {
        assertThat(mvc.post().uri("/api/session"))
                .hasStatus(403)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/csrf-token-missing");
    }

    @Test
    void pagesRunOurScriptsOnly() {
        assertThat(mvc.get().uri("/api/nothing-here"))
                .headers()
                .hasHeaderSatisfying(
                        "Content-Security-Policy",
                        values -> assertThat(values)
                                .singleElement()
                                .asString()
                                .contains("script-src 'self';")
                                .contains("frame-ancestors 'none'"))
                .doesNotContainHeader("Strict-Transport-Security");
    }
}
