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

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('firm', :enterprise))";

    private static final String IN_SIGHT = """
            select (select catalog.seen_regions()) @> :region::int or (select catalog.seen_parks()) @> :park::int
            """;

    private static final String HOLDS_ALREADY = """
            select coalesce(range_agg(daterange(valid_from, valid_to)) @> daterange(:valid_from::date, :valid_to::date),
                            false)
              from catalog.membership
             where enterprise = :enterprise
               and known_to is null
               and region = :region
               and park = :park
               and industry = :industry
            """;

    private static final String CLOSE = """
            update catalog.membership
               set known_to = :known
             where enterprise = :enterprise
               and known_to is null
               and valid_from < :valid_to::date
               and valid_to > :valid_from::date
            """;

    /// What is left of the closed rows before and after the stretch, and the stretch itself.
    private static final String OPEN = """
            insert into catalog.membership (enterprise, region, park, industry, valid_from, valid_to, known_from, reason)
            select enterprise, region, park, industry, valid_from, :valid_from::date, :known::bigint, reason
              from catalog.membership
             where enterprise = :enterprise and known_to = :known and valid_from < :valid_from::date
             union all
            select enterprise, region, park, industry, :valid_to::date, valid_to, :known::bigint, reason
              from catalog.membership
             where enterprise = :enterprise and known_to = :known and valid_to > :valid_to::date
             union all
            select :enterprise::bigint, :region::int, :park::int, :industry::int, :valid_from::date, :valid_to::date,
                   :known::bigint, :reason
            """;

    private static final String KEEP_CURRENT = """
            update catalog.enterprise
               set region = now.region, park = now.park, industry = now.industry
              from catalog.membership as now
             where enterprise.id = :enterprise
               and now.enterprise = :enterprise
               and now.known_to is null
               and now.valid_from <= :today
               and now.valid_to > :today
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

    /// Holds the enterprise to the end of the transaction: nobody else changes its facts or memberships
    /// meanwhile.
    void lock(EnterpriseId enterprise) {
        jdbc.sql(LOCK)
                .param("enterprise", enterprise.value())
                .query((row, number) -> number)
                .list();
    }

    /// Whether the transaction may put an enterprise there.
    boolean inSight(Place place) {
        return jdbc.sql(IN_SIGHT)
                .param("region", place.region())
                .param("park", place.park())
                .query(Boolean.class)
                .single();
    }

    boolean holdsAlready(Move move, Place place) {
        return stretch(HOLDS_ALREADY, move)
                .param("region", place.region())
                .param("park", place.park())
                .param("industry", place.industry())
                .query(Boolean.class)
                .single();
    }

    void replace(Move move, Place place, KnownTime known) {
        stretch(CLOSE, move).param("known", known.value()).update();
        stretch(OPEN, move)
                .param("known", known.value())
                .param("region", place.region())
                .param("park", place.park())
                .param("industry", place.industry())
                .param("reason", move.reason())
                .update();
    }

    /// Brings the register's place of an enterprise in step with the membership that holds today.
    void keepCurrent(EnterpriseId enterprise, LocalDate today) {
        jdbc.sql(KEEP_CURRENT)
                .param("enterprise", enterprise.value())
                .param("today", today)
                .update();
    }

    private JdbcClient.StatementSpec stretch(String sql, Move move) {
        return jdbc.sql(sql)
                .param("enterprise", move.enterprise().value())
                .param("valid_from", Dated.text(move.validFrom()))
                .param("valid_to", Dated.text(move.validTo()));
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
