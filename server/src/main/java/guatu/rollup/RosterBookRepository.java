package guatu.rollup;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the register's entries, exits and memberships, as the catalog publishes them.
@Repository
class RosterBookRepository {

    /// The last known time at which anything of the roster or of a membership changed.
    private static final String VERSION = """
            select greatest(
                       coalesce((select max(known_from) from catalog.pub_roster_event), 0),
                       coalesce((select max(known_to) from catalog.pub_roster_event), 0),
                       coalesce((select max(known_from) from catalog.pub_membership), 0),
                       coalesce((select max(known_to) from catalog.pub_membership), 0))
            """;

    private static final String EVENTS = """
            select enterprise, day, case when entry then 1 else -1 end as step,
                   known_from, coalesce(known_to, 9223372036854775807) as known_to
              from catalog.pub_roster_event
             order by enterprise
            """;

    private static final String MEMBERSHIPS = """
            select enterprise, region, park, industry, valid_from,
                   case when valid_to = 'infinity' then '9999-12-31'::date else valid_to end as valid_to,
                   known_from, coalesce(known_to, 9223372036854775807) as known_to
              from catalog.pub_membership
             order by enterprise
            """;

    private final JdbcClient jdbc;

    RosterBookRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long version() {
        return jdbc.sql(VERSION).query(Long.class).single();
    }

    List<Event> events() {
        return jdbc.sql(EVENTS)
                .query((row, number) -> new Event(
                        row.getLong("enterprise"),
                        row.getObject("day", LocalDate.class),
                        row.getInt("step"),
                        row.getLong("known_from"),
                        row.getLong("known_to")))
                .list();
    }

    List<Belonging> memberships() {
        return jdbc.sql(MEMBERSHIPS)
                .query((row, number) -> new Belonging(
                        row.getLong("enterprise"),
                        row.getInt("region"),
                        row.getInt("park"),
                        row.getInt("industry"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getLong("known_from"),
                        row.getLong("known_to")))
                .list();
    }

    /// An entry (1) or exit (-1).
    record Event(long enterprise, LocalDate day, int step, long knownFrom, long knownTo) {

        boolean holds(LocalDate on, long known) {
            return !day.isAfter(on) && knownFrom <= known && known < knownTo;
        }
    }

    /// Where an enterprise belonged.
    record Belonging(
            long enterprise,
            int region,
            int park,
            int industry,
            LocalDate validFrom,
            LocalDate validTo,
            long knownFrom,
            long knownTo) {

        boolean holds(LocalDate on, long known) {
            return !validFrom.isAfter(on) && on.isBefore(validTo) && knownFrom <= known && known < knownTo;
        }
    }
}
