package guatu.platform;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.SocketException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What a client hears while PostgreSQL is gone: never an empty 200.
class DatabaseGoneTest {

    static Stream<RuntimeException> thrown() {
        var broken = new SocketException("Broken pipe");
        return Stream.of(
                new DataAccessResourceFailureException("An I/O error occurred while sending to the backend.", broken),
                new TransactionSystemException("JDBC rollback failed", broken));
    }

    @ParameterizedTest
    @MethodSource("thrown")
    void isToldSo(RuntimeException thrown) throws Exception {
        MockMvcBuilders.standaloneSetup(new Door(thrown))
                .setControllerAdvice(new Problems())
                .build()
                .perform(get("/door"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string("Retry-After", "5"))
                .andExpect(jsonPath("$.type").value("/problems/database-unreachable"))
                .andExpect(jsonPath("$.findings[0].ruleId").value("database-unreachable"));
    }

    @RestController
    static class Door {

        private final RuntimeException thrown;

        Door(RuntimeException thrown) {
            this.thrown = thrown;
        }

        @GetMapping("/door")
        String open() {
            throw thrown;
        }
    }
}
