package guatu.catalog;

import guatu.kernel.EnterpriseId;
import guatu.kernel.KnownTime;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Successions, in `catalog.succession`.
@Repository
class SuccessionRepository {

    /// All successions of the predecessors of an enterprise, and its own: its brothers tell how remainders fall.
    private static final String AROUND = """
            select predecessor, successor, day, kind, share_ppm, document
              from catalog.succession
             where known_to is null
               and day between :from and :to
               and (predecessor = :enterprise
                    or predecessor in (select predecessor from catalog.succession
                                        where successor = :enterprise and known_to is null))
             order by predecessor, successor, day
            """;

    private static final String INSERT = """
            insert into catalog.succession (predecessor, successor, day, kind, share_ppm, document, known_from)
            select given.*, :known
              from unnest(:predecessor::bigint[], :successor::bigint[], :day::date[], :kind::text[],
                          :share::int[], :document::text[]) as given
            """;

    private final JdbcClient jdbc;

    SuccessionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Succession> around(EnterpriseId enterprise, LocalDate from, LocalDate to) {
        return jdbc.sql(AROUND)
                .param("enterprise", enterprise.value())
                .param("from", from)
                .param("to", to)
                .query((row, number) -> new Succession(
                        new EnterpriseId(row.getLong("predecessor")),
                        new EnterpriseId(row.getLong("successor")),
                        row.getObject("day", LocalDate.class),
                        Succession.Kind.valueOf(row.getString("kind")),
                        row.getInt("share_ppm"),
                        row.getString("document")))
                .list();
    }

    void insert(List<Succession> successions, KnownTime known) {
        jdbc.sql(INSERT)
                .param("known", known.value())
                .param("predecessor", texts(successions, Succession::predecessor))
                .param("successor", texts(successions, Succession::successor))
                .param("day", texts(successions, Succession::day))
                .param("kind", texts(successions, Succession::kind))
                .param("share", texts(successions, Succession::sharePpm))
                .param("document", texts(successions, Succession::document))
                .update();
    }

    private static String[] texts(List<Succession> successions, Function<Succession, Object> member) {
        return successions.stream().map(one -> member.apply(one).toString()).toArray(String[]::new);
    }
}
