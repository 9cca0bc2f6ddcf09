package guatu.catalog;

import guatu.kernel.EnterpriseId;
import guatu.kernel.KnownTime;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Puts enterprises on the register, all of a list with one statement.
@Repository
class EnterpriseWriteRepository {

    /// An enterprise that has been judged.
    record Entry(NewEnterprise given, String initials, Place place) {}

    private static final String OUT_OF_SIGHT = """
            select distinct region
              from unnest(:region::int[], :park::int[]) as given (region, park)
             where not ((select catalog.seen_regions()) @> region or (select catalog.seen_parks()) @> park)
             order by region
            """;

    private static final String INSERT = """
            insert into catalog.enterprise (id, credit_code, name_zh, initials, region, park, industry, demo)
            select nextval('catalog.enterprise_id'), given.*
              from unnest(:credit_code::text[], :name_zh::text[], :initials::text[], :region::int[], :park::int[],
                          :industry::int[], :demo::boolean[]) as given
                on conflict (credit_code) do nothing
            returning credit_code
            """;

    private static final String INSERT_MEMBERSHIPS = """
            insert into catalog.membership (enterprise, region, park, industry, valid_from, known_from, reason)
            select enterprise.id, enterprise.region, enterprise.park, enterprise.industry, given.since, :known, '登记'
              from unnest(:credit_code::text[], :since::date[]) as given (credit_code, since)
              join catalog.enterprise using (credit_code)
            """;

    private static final String IDS = """
            select id
              from unnest(:credit_code::text[]) with ordinality as given (credit_code, place)
              join catalog.enterprise using (credit_code)
             order by place
            """;

    private static final String RENAME = """
            update catalog.enterprise
               set name_zh = :name, initials = :initials
             where id = :id
            """;

    private final JdbcClient jdbc;

    EnterpriseWriteRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The regions of a list that the transaction may not write to.
    List<Integer> outOfSight(List<Place> places) {
        return jdbc.sql(OUT_OF_SIGHT)
                .param("region", places.stream().map(Place::region).toArray(Integer[]::new))
                .param("park", places.stream().map(Place::park).toArray(Integer[]::new))
                .query(Integer.class)
                .list();
    }

    /// Inserts them, and answers the codes that were not there yet.
    List<String> insert(List<Entry> entries) {
        return jdbc.sql(INSERT)
                .param("credit_code", texts(entries, entry -> entry.given().creditCode()))
                .param("name_zh", texts(entries, entry -> entry.given().nameZh()))
                .param("initials", texts(entries, Entry::initials))
                .param("region", texts(entries, entry -> entry.place().region()))
                .param("park", texts(entries, entry -> entry.place().park()))
                .param("industry", texts(entries, entry -> entry.place().industry()))
                .param("demo", texts(entries, entry -> entry.given().demo()))
                .query(String.class)
                .list();
    }

    void insertMemberships(List<Entry> entries, KnownTime known) {
        jdbc.sql(INSERT_MEMBERSHIPS)
                .param("credit_code", texts(entries, entry -> entry.given().creditCode()))
                .param("since", texts(entries, entry -> entry.given().since()))
                .param("known", known.value())
                .update();
    }

    /// The numbers of enterprises, in the order of the list.
    List<EnterpriseId> ids(List<Entry> entries) {
        return jdbc
                .sql(IDS)
                .param("credit_code", texts(entries, entry -> entry.given().creditCode()))
                .query(Long.class)
                .list()
                .stream()
                .map(EnterpriseId::new)
                .toList();
    }

    void rename(EnterpriseId id, String name, String initials) {
        jdbc.sql(RENAME)
                .param("id", id.value())
                .param("name", name)
                .param("initials", initials)
                .update();
    }

    private static String[] texts(List<Entry> entries, Function<Entry, Object> member) {
        return entries.stream().map(entry -> member.apply(entry).toString()).toArray(String[]::new);
    }
}
