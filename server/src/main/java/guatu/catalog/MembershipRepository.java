package guatu.catalog;

import guatu.kernel.EnterpriseId;
import guatu.kernel.KnownTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Memberships, in `catalog.membership`. A row is never changed but for being closed.
@Repository
class MembershipRepository {

    private static final String FIND_AT = """
            select enterprise, region, park, industry, valid_from, valid_to, known_from, known_to, reason
              from catalog.membership
             where enterprise = :enterprise
               and valid_from <= :day
               and valid_to > :day
               and known_to is null
            """;

    private static final String HISTORY = """
            select enterprise, region, park, industry, valid_from, valid_to, known_from, known_to, reason
              from catalog.membership
             where enterprise = :enterprise
             order by valid_from, known_from desc
            """;

    private final JdbcClient jdbc;

    MembershipRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Membership> findAt(EnterpriseId enterprise, LocalDate day) {
        return jdbc.sql(FIND_AT)
                .param("enterprise", enterprise.value())
                .param("day", day)
                .query(MembershipRepository::membership)
                .optional();
    }

    List<Membership> history(EnterpriseId enterprise) {
        return jdbc.sql(HISTORY)
                .param("enterprise", enterprise.value())
                .query(MembershipRepository::membership)
                .list();
    }

    static Membership membership(ResultSet row, int number) throws SQLException {
        @Nullable Long knownTo = row.getObject("known_to", Long.class);
        return new Membership(
                new EnterpriseId(row.getLong("enterprise")),
                row.getInt("region"),
                row.getInt("park"),
                row.getInt("industry"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                new KnownTime(row.getLong("known_from")),
                Optional.ofNullable(knownTo).map(KnownTime::new),
                row.getString("reason"));
    }
}
