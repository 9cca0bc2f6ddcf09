package guatu.reporting;

import guatu.kernel.EnterpriseId;
import guatu.kernel.FormCode;
import guatu.kernel.Period;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How long filings took.
@Repository
class EffortRepository {

    private static final String KEEP = """
            insert into reporting.effort
                   (enterprise, form, month, revision, seconds, prefilled, typed, region, park)
            values (:enterprise, :form, :month, :revision, :seconds, :prefilled, :typed, :region, :park)
                on conflict do nothing
            """;

    /// A firm's own, the latest first.
    private static final String OWN = """
            select to_char(month, 'YYYY-MM') as month, revision, seconds, prefilled, typed
              from reporting.effort
             where enterprise = :enterprise
               and form = :form
             order by effort.month desc, revision desc
             limit 12
            """;

    /// By form and month, of what the transaction may see: the median filing, all revisions of a firm together.
    private static final String MEDIANS = """
            select form, to_char(month, 'YYYY-MM') as month, count(*)::int as firms,
                   percentile_disc(0.5) within group (order by seconds)::int as seconds,
                   percentile_disc(0.5) within group (order by prefilled)::int as prefilled,
                   percentile_disc(0.5) within group (order by typed)::int as typed
              from (select form, month, enterprise, sum(seconds) as seconds, max(prefilled) as prefilled,
                           sum(typed) as typed
                      from reporting.effort
                     where month > :since::date
                     group by form, month, enterprise) as firm
             group by form, month
             order by form, month desc
            """;

    private final JdbcClient jdbc;

    EffortRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(EnterpriseId enterprise, Place place, FormCode form, Period.Month month, int revision, Effort effort) {
        jdbc.sql(KEEP)
                .param("enterprise", enterprise.value())
                .param("form", form.value())
                .param("month", month.start())
                .param("revision", revision)
                .param("seconds", effort.seconds())
                .param("prefilled", effort.prefilled())
                .param("typed", effort.typed())
                .param("region", place.region())
                .param("park", place.park())
                .update();
    }

    List<Minutes.Own> own(EnterpriseId enterprise, FormCode form) {
        return jdbc.sql(OWN)
                .param("enterprise", enterprise.value())
                .param("form", form.value())
                .query(Minutes.Own.class)
                .list();
    }

    List<Minutes.Median> medians(Period.Month since) {
        return jdbc.sql(MEDIANS)
                .param("since", since.start().toString())
                .query(Minutes.Median.class)
                .list();
    }
}
