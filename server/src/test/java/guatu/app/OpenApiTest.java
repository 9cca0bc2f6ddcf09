package guatu.app;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.Guatu;
import guatu.PostgresConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The committed description of the HTTP interface is the one that the server gives. `-Dopenapi.write` writes it anew;
/// the
/// difference is then read in review, and the front end's types follow from it.
@SpringBootTest(classes = Guatu.class)
@AutoConfigureMockMvc
@Import(PostgresConfiguration.class)
class OpenApiTest {

    private static final Path COMMITTED = Path.of("../web/openapi.json");

    @Autowired
    MockMvcTester http;

    @Test
    void theCommittedDocumentIsTheServersOwn() throws IOException {
        var served = sorted(http.get()
                .uri("/api/openapi")
                .exchange()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
        if (System.getProperty("openapi.write") != null) {
            Files.writeString(COMMITTED, served);
        }
        assertThat(Files.readString(COMMITTED))
                .as("run mvn test -Dtest=OpenApiTest -Dopenapi.write=true, and read the difference")
                .isEqualTo(served);
    }

    private static String sorted(String document) {
        var json = JsonMapper.builder()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, SerializationFeature.INDENT_OUTPUT)
                .build();
        return json.writeValueAsString(json.readValue(document, java.util.TreeMap.class)) + "\n";
    }
}
