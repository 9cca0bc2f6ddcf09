package guatu.figures;

import guatu.journal.Who;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Certificates, in `figures.certificate`. They are only ever added.
@Repository
class CertificateRepository {

    private static final String PUT = """
            insert into figures.certificate (hash, body, issued_at, person, post)
            values (:hash, :body, :issued_at, :person, :post)
                on conflict (hash) do nothing
            """;

    private static final String FIND = """
            select body
              from figures.certificate
             where hash = :hash
            """;

    private final JdbcClient jdbc;

    CertificateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(String hash, String body, Instant issuedAt, Who who) {
        jdbc.sql(PUT)
                .param("hash", hash)
                .param("body", body)
                .param("issued_at", issuedAt.atOffset(ZoneOffset.UTC))
                .param("person", who.person())
                .param("post", who.post())
                .update();
    }

    Optional<String> find(String hash) {
        return jdbc.sql(FIND).param("hash", hash).query(String.class).optional();
    }
}
