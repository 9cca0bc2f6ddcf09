package guatu.reporting.chasing;

import guatu.journal.Who;
import guatu.kernel.EnterpriseId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where firms read mail. Rows are only ever added; the last one holds.
@Repository
class ContactRepository {

    private static final String CONTACT = """
            select email
              from reporting.contact
             where enterprise = :enterprise
             order by no desc
             limit 1
            """;

    private static final String SET_CONTACT = """
            insert into reporting.contact (enterprise, no, email, person, post, at)
            select :enterprise, coalesce(max(no), 0) + 1, :email, :person, :post, :at
              from reporting.contact
             where enterprise = :enterprise
            """;

    private final JdbcClient jdbc;

    ContactRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> contact(EnterpriseId enterprise) {
        return jdbc.sql(CONTACT)
                .param("enterprise", enterprise.value())
                .query(String.class)
                .optional()
                .filter(email -> !email.isEmpty());
    }

    void contact(EnterpriseId enterprise, String email, Who who, Instant at) {
        jdbc.sql(SET_CONTACT)
                .param("enterprise", enterprise.value())
                .param("email", email)
                .param("person", who.person())
                .param("post", who.post())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
