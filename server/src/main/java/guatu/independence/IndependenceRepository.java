package guatu.independence;

import guatu.independence.AmountSignals.Filed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the journal and the ledger, as their rooms publish them.
@Repository
class IndependenceRepository {

    private static final String TRACES = """
            select entry.id, entry.at, entry.post, entry.address,
                   coalesce(entry.detail ->> 'device', '') as device,
                   case when entry.address like '%:%' or entry.address ~ '^[0-9]+(\\.[0-9]+){3}$'
                        then exists (select 1 from independence.network
                                      where entry.address::inet <<= network.network
                                        and network.valid_from <= :day and network.valid_to > :day)
                        else false end as shared,
                   entry.action, entry.key
              from journal.pub_entry as entry
             where entry.subject = 'filing'
               and entry.at >= :from
               and entry.at < :to
               and entry.action in ('FILING_SUBMITTED', 'DRAFT_SAVED', 'FILING_READ', 'FILING_RETURNED')
             order by entry.id
            """;

    private static final String FILED = """
            select enterprise.credit_code, fact.region, fact.values[month.place] as of_month,
                   fact.values[total.place] as of_year, fact.values[base.place] as of_base
              from reporting.pub_fact as fact
              join reporting.pub_filing as filing
                on filing.enterprise = fact.enterprise and filing.form = fact.form and filing.month = fact.month
               and filing.revision = fact.revision
              join reporting.pub_form_cell as month
                on month.form = fact.form and month.edition = filing.edition and month.item = '01' and month.col = 'month'
              join reporting.pub_form_cell as total
                on total.form = fact.form and total.edition = filing.edition and total.item = '01'
               and total.col = 'cumulative'
              join reporting.pub_form_cell as base
                on base.form = fact.form and base.edition = filing.edition and base.item = '01'
               and base.col = 'base_cumulative'
              join catalog.pub_enterprise as enterprise on enterprise.id = fact.enterprise
             where fact.form = 'B204-1'
               and fact.detail = ''
               and fact.month = :month::date
               and fact.known_to is null
             order by enterprise.credit_code
            """;

    private static final String CLEAR = "delete from independence.network";

    private static final String INSERT = """
            insert into independence.network (network, name_zh, name_en, valid_from, valid_to, tag, source)
            select given.network::cidr, given.name_zh, given.name_en, given.valid_from::date,
                   coalesce(nullif(given.valid_to, ''), 'infinity')::date, given.tag, given.source
              from unnest(:network::text[], :name_zh::text[], :name_en::text[], :valid_from::text[],
                          :valid_to::text[], :tag::text[], :source::text[])
                as given (network, name_zh, name_en, valid_from, valid_to, tag, source)
            """;

    private static final String NETWORKS = """
            select network::text as network, name_zh, name_en, tag, source
              from independence.network
             where valid_from <= :day and valid_to > :day
             order by network
            """;

    private final JdbcClient jdbc;

    IndependenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Trace> traces(Instant from, Instant to, LocalDate day) {
        return jdbc.sql(TRACES)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .param("day", day)
                .query((row, number) -> {
                    var key = row.getString("key").split("/", 4);
                    boolean whole = key.length >= 3;
                    return new Trace(
                            row.getLong("id"),
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            row.getLong("post"),
                            row.getString("address"),
                            row.getString("device"),
                            row.getBoolean("shared"),
                            row.getString("action"),
                            whole ? key[0] + "/" + key[1] + "/" + key[2] : row.getString("key"),
                            key.length == 4 && key[3].matches("[0-9]{1,6}") ? Integer.parseInt(key[3]) : 0);
                })
                .list();
    }

    List<Filed> filed(LocalDate month) {
        return jdbc.sql(FILED)
                .param("month", month)
                .query((row, number) -> new Filed(
                        row.getString("credit_code"),
                        row.getInt("region"),
                        row.getLong("of_month"),
                        row.getLong("of_year"),
                        row.getLong("of_base")))
                .list();
    }

    void replace(Map<String, String[]> networks) {
        jdbc.sql(CLEAR).update();
        jdbc.sql(INSERT).params(networks).update();
    }

    List<Network> networks(LocalDate day) {
        return jdbc.sql(NETWORKS).param("day", day).query(Network.class).list();
    }

    /// A network behind which many file lawfully.
    record Network(String network, String nameZh, String nameEn, String tag, String source) {}
}
