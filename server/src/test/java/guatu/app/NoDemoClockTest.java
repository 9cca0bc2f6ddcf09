package guatu.app;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.PostgresConfiguration;
import guatu.TestActors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Outside demo mode there is no clock to move, for nobody.
@SpringBootTest(
        classes = guatu.Guatu.class,
        properties = {"guatu.demo=false", "guatu.secret=q5Zc0mY1xkT8vN3rJ7uWb2Hd9LsPf6AeGi4KoXyVtEU="})
@AutoConfigureMockMvc
@Import(PostgresConfiguration.class)
class NoDemoClockTest {

    @Autowired
    MockMvcTester mvc;

    @Test
    void theDoorDoesNotExist() {
        for (var actor : java.util.List.of(TestActors.systemAdmin(), TestActors.province())) {
            assertThat(mvc.get().uri("/api/demo/clock").with(TestActors.as(actor)))
                    .hasStatus(404)
                    .bodyJson()
                    .extractingPath("$.type")
                    .isEqualTo("/problems/address-not-found");
            assertThat(mvc.post()
                            .uri("/api/demo/clock")
                            .with(TestActors.as(actor))
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"to\":\"2025-11-06\"}"))
                    .hasStatus(404);
        }
    }
}
