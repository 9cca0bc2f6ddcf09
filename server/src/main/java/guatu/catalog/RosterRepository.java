package guatu.catalog;

import guatu.kernel.EnterpriseId;
import guatu.kernel.Interval;
import guatu.kernel.KnownTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Entries and exits, in `catalog.roster_event`, and the days on the roster that follow from them, in
/// `catalog.enterprise.roster`.
@Repository
class RosterRepository {

    private static final String STOCK = """
            select coalesce(sum(case when event.entry then 1 else -1 end), 0)
              from catalog.roster_event as event
              join catalog.membership as place
                on place.enterprise = event.enterprise
               and place.valid_from <= :day
               and place.valid_to > :day
               and place.known_from <= :known
               and coalesce(place.known_to > :known, true)
             where event.day <= :day
               and event.known_from <= :known
               and coalesce(event.known_to > :known, true)
               and place.region between :region_low and :region_high
               and place.park between :park_low and :park_high
               and place.industry between :industry_low and :industry_high
            """;

    private static final String ON = "select roster @> :day::date from catalog.enterprise where id = :enterprise";

    private static final String LINES = """
            select enterprise.credit_code, enterprise.name_zh, event.day, event.entry, event.reason, event.document
              from catalog.roster_event as event
              join catalog.membership as place
                on place.enterprise = event.enterprise
               and place.known_to is null
               and place.valid_from <= event.day
               and place.valid_to > event.day
              left join catalog.enterprise on enterprise.id = event.enterprise
             where event.known_to is null
               and event.day between :from and :to
               and place.region between :region_low and :region_high
             order by event.day desc, enterprise.credit_code
            """;

    private static final String LINES_OF_ONE = """
            select enterprise.credit_code, enterprise.name_zh, event.day, event.entry, event.reason, event.document
              from catalog.roster_event as event
              join catalog.enterprise on enterprise.id = event.enterprise
             where event.known_to is null
               and event.enterprise = :enterprise
             order by event.day desc
            """;

    /// Rows, not advisory locks: a yearly review changes more enterprises than the lock table holds.
    private static final String LOCK = """
            select id
              from catalog.enterprise
             where id = any (:enterprises)
             order by id
               for no key update
            """;

    private static final String CONFLICTS = """
            with event as (
                select enterprise, day, entry
                  from catalog.roster_event
                 where enterprise = any (:enterprises)
                   and known_to is null
                 union all
                select * from unnest(:enterprise::bigint[], :day::date[], :entry::boolean[]))
            select enterprise || '@' || day
              from (select enterprise, day, entry,
                           row_number() over firm as place, lag(day) over firm as before
                      from event
                    window firm as (partition by enterprise order by day, entry)) as numbered
             where entry <> (place % 2 = 1)
                or before = day
             order by enterprise, day
            """;

    private static final String INSERT = """
            insert into catalog.roster_event (enterprise, day, entry, reason, document, base, known_from)
            select given.*, :known
              from unnest(:enterprise::bigint[], :day::date[], :entry::boolean[], :reason::text[], :document::text[],
                          :base::jsonb[]) as given
            """;

    private static final String CLOSE = """
            update catalog.roster_event
               set known_to = :known
             where enterprise = :enterprise
               and day = :day
               and entry = :entry
               and known_to is null
            """;

    private static final String KEEP_CURRENT = """
            update catalog.enterprise
               set roster = coalesce(stay.days, '{}')
              from unnest(:enterprises::bigint[]) as given (id)
              left join (select enterprise, range_agg(daterange(day, until)) as days
                           from (select enterprise, day, entry,
                                        lead(day) over (partition by enterprise order by day) as until
                                   from catalog.roster_event
                                  where enterprise = any (:enterprises)
                                    and known_to is null) as event
                          where entry
                          group by enterprise) as stay on stay.enterprise = given.id
             where enterprise.id = given.id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RosterRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    long stock(Interval regions, Interval parks, Interval industries, LocalDate day, KnownTime known) {
        return jdbc.sql(STOCK)
                .param("day", day)
                .param("known", known.value())
                .param("region_low", regions.low())
                .param("region_high", regions.high())
                .param("park_low", parks.low())
                .param("park_high", parks.high())
                .param("industry_low", industries.low())
                .param("industry_high", industries.high())
                .query(Long.class)
                .single();
    }

    boolean on(EnterpriseId enterprise, LocalDate day) {
        return jdbc.sql(ON)
                .param("day", day)
                .param("enterprise", enterprise.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    List<RosterLine> lines(Interval regions, LocalDate from, LocalDate to) {
        return jdbc.sql(LINES)
                .param("from", from)
                .param("to", to)
                .param("region_low", regions.low())
                .param("region_high", regions.high())
                .query(RosterRepository::line)
                .list();
    }

    List<RosterLine> lines(EnterpriseId enterprise) {
        return jdbc.sql(LINES_OF_ONE)
                .param("enterprise", enterprise.value())
                .query(RosterRepository::line)
                .list();
    }

    /// Holds the enterprises to the end of the transaction, and answers those in sight.
    Set<EnterpriseId> lock(List<EnterpriseId> enterprises) {
        return new HashSet<>(jdbc.sql(LOCK)
                .param("enterprises", numbers(enterprises))
                .query((row, number) -> new EnterpriseId(row.getLong("id")))
                .list());
    }

    /// Where the events on record and these would not alternate: `enterprise@day`.
    List<String> conflicts(List<RosterEvent> events) {
        return conflicts(events, events.stream().map(RosterEvent::enterprise).toList());
    }

    /// Where the events on record do not alternate.
    List<String> conflictsOf(List<EnterpriseId> enterprises) {
        return conflicts(List.of(), enterprises);
    }

    void insert(List<RosterEvent> events, KnownTime known) {
        jdbc.sql(INSERT)
                .param("known", known.value())
                .param("enterprise", texts(events, RosterEvent::enterprise))
                .param("day", texts(events, RosterEvent::day))
                .param("entry", texts(events, event -> event.reason().entry()))
                .param("reason", texts(events, event -> event.reason().name()))
                .param("document", texts(events, RosterEvent::document))
                .param("base", texts(events, event -> json.writeValueAsString(event.base())))
                .update();
    }

    int close(EnterpriseId enterprise, LocalDate day, boolean entry, KnownTime known) {
        return jdbc.sql(CLOSE)
                .param("enterprise", enterprise.value())
                .param("day", day)
                .param("entry", entry)
                .param("known", known.value())
                .update();
    }

    /// Brings the days on the roster in step with the events.
    void keepCurrent(List<EnterpriseId> enterprises) {
        jdbc.sql(KEEP_CURRENT).param("enterprises", numbers(enterprises)).update();
    }

    private List<String> conflicts(List<RosterEvent> events, List<EnterpriseId> enterprises) {
        return jdbc.sql(CONFLICTS)
                .param("enterprises", numbers(enterprises))
                .param("enterprise", texts(events, RosterEvent::enterprise))
                .param("day", texts(events, RosterEvent::day))
                .param("entry", texts(events, event -> event.reason().entry()))
                .query(String.class)
                .list();
    }

    private static RosterLine line(ResultSet row, int number) throws SQLException {
        @Nullable String code = row.getString("credit_code");
        var reason = RosterReason.of(row.getString("reason"));
        return new RosterLine(
                code == null ? Optional.empty() : Optional.of(new Label(code, row.getString("name_zh"), "")),
                row.getObject("day", LocalDate.class),
                row.getBoolean("entry"),
                reason.name(),
                reason.zh(),
                reason.en(),
                row.getString("document"));
    }

    private static Long[] numbers(List<EnterpriseId> enterprises) {
        return enterprises.stream().map(EnterpriseId::value).toArray(Long[]::new);
    }

    private static String[] texts(List<RosterEvent> events, Function<RosterEvent, Object> member) {
        return events.stream().map(event -> member.apply(event).toString()).toArray(String[]::new);
    }
}
