package guatu.reporting;

import guatu.kernel.EnterpriseId;
import guatu.kernel.FormCode;
import guatu.kernel.Period;
import guatu.reporting.pack.FormFile.PeerLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What lies beside a firm's own month. Of others only what names nobody comes out of the database: a mean with the
/// number of firms behind it, and whether a key was filed.
@Repository
class BesideRepository {

    private static final String IN_PARK = """
            select exists (
                select 1
                  from catalog.pub_membership as place
                 where place.enterprise = :enterprise
                   and place.known_to is null
                   and place.valid_from <= :day
                   and place.valid_to > :day
                   and place.park <> 0)
            """;

    private static final String ELSEWHERE = """
            select reporting.filed_elsewhere(:enterprise, :form, :month, :details::text[])
            """;

    private static final String MEANS = """
            select detail, firms, total
              from reporting.peer_mean(:form, :month, :list, :amount, :per, :least)
            """;

    /// As `reporting.peer_ratio` of all, for one firm by its key: a function for "one or all" reads the month for one.
    private static final String OWN = """
            with line as materialized (
                select detail, values
                  from reporting.fact
                 where enterprise = :enterprise
                   and form = :form
                   and month = :month
                   and known_to is null),
            amount as (
                select line.values[:amount] / 10 ^ cell.scale::numeric as amount
                  from line
                 cross join lateral (
                    select scale
                      from reporting.form_cell
                     where form = :form
                       and place = :amount
                     order by edition desc
                     limit 1) as cell
                 where line.detail = ''),
            part as (
                select line.detail,
                       line.values[:per] / 10 ^ entry.scale::numeric as quantity,
                       count(*) over () as parts
                  from line
                 cross join lateral (
                    select scale
                      from reporting.list_entry
                     where list = :list
                       and code = line.detail
                     order by valid_from desc
                     limit 1) as entry)
            select detail, 1 as firms, amount / quantity as total
              from part
             cross join amount
             where parts = 1
               and quantity > 0
               and amount > 0
            """;

    private static final String COUNTED = """
            select month, values
              from reporting.fact
             where enterprise = :enterprise
               and form = :form
               and month = any (:months::date[])
               and detail = ''
               and known_to is null
            """;

    private final JdbcClient jdbc;

    BesideRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean inPark(EnterpriseId enterprise, Period.Month month) {
        return jdbc.sql(IN_PARK)
                .param("enterprise", enterprise.value())
                .param("day", month.end())
                .query(Boolean.class)
                .single();
    }

    /// Those of the keys that another enterprise filed for the month.
    Set<String> elsewhere(EnterpriseId enterprise, FormCode form, Period.Month month, Set<String> details) {
        return new HashSet<>(jdbc.sql(ELSEWHERE)
                .param("enterprise", enterprise.value())
                .param("form", form.value())
                .param("month", month.start())
                .param("details", details.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /// How many firms come to what in all.
    record Mean(long firms, BigDecimal total) {

        Mean without(@Nullable Mean own) {
            return own == null ? this : new Mean(firms - own.firms(), total.subtract(own.total()));
        }
    }

    /// Row → the firms with only this row in the table, and the sum of their ratios, as counted for a month.
    ///
    /// @param least of how many firms at least
    Map<String, Mean> means(FormEdition form, PeerLine peer, Period.Month month, long least) {
        return means(asked(MEANS, form, peer, month).param("least", least));
    }

    /// What a firm itself comes to.
    Map<String, Mean> own(EnterpriseId enterprise, FormEdition form, PeerLine peer, Period.Month month) {
        return means(asked(OWN, form, peer, month).param("enterprise", enterprise.value()));
    }

    private JdbcClient.StatementSpec asked(String sql, FormEdition form, PeerLine peer, Period.Month month) {
        var table = form.table(peer.table()).orElseThrow();
        return jdbc.sql(sql)
                .param("form", form.code().value())
                .param("month", month.start())
                .param("list", table.list())
                .param("amount", amountPlace(form, peer))
                .param("per", table.find(peer.per()).orElseThrow().place());
    }

    private static Map<String, Mean> means(JdbcClient.StatementSpec asked) {
        var means = new HashMap<String, Mean>();
        asked.query(row -> {
            means.put(row.getString("detail"), new Mean(row.getLong("firms"), row.getBigDecimal("total")));
        });
        return means;
    }

    private static int amountPlace(FormEdition form, PeerLine peer) {
        var parts = peer.amount().split("\\.", 2);
        return form.cells().stream()
                .filter(cell ->
                        cell.name().equals(parts[0]) && cell.column().code().equals(parts[1]))
                .findFirst()
                .orElseThrow()
                .place();
    }

    /// The amounts of fixed items that count for some months.
    Map<Period.Month, Amounts> counted(EnterpriseId enterprise, FormCode form, List<Period.Month> months) {
        var counted = new HashMap<Period.Month, Amounts>();
        jdbc.sql(COUNTED)
                .param("enterprise", enterprise.value())
                .param("form", form.value())
                .param(
                        "months",
                        months.stream().map(month -> month.start().toString()).toArray(String[]::new))
                .query(row -> {
                    var day = row.getObject("month", LocalDate.class);
                    counted.put(
                            Period.Month.of(day.getYear(), day.getMonthValue()),
                            FilingRepository.amounts(row, "values").orElseThrow());
                });
        return counted;
    }
}
