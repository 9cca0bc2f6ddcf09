package guatu.rollup;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Filings that would count but for one missing step, as far as the transaction may see.
@Repository
class AlmostRepository {

    private static final String ALMOST = """
            with latest as (
                select distinct on (filing.enterprise)
                       filing.enterprise, filing.revision, filing.values, filing.filed_at
                  from reporting.pub_filing as filing
                 where filing.form = :form
                   and filing.month = :month::date
                   and filing.region between :region_low and :region_high
                   and filing.industry between :industry_low and :industry_high
                   and filing.park between :park_low and :park_high
                   and (:cluster::text = ''
                        or filing.industry in (select industry
                                                 from catalog.pub_cluster_share
                                                where cluster = :cluster::text))
                 order by filing.enterprise, filing.revision desc)
            select enterprise.credit_code, enterprise.name_zh, latest.revision,
                   coalesce(step.kind, '') = 'RETURNED' as returned,
                   coalesce(latest.values[:place], 0) as value,
                   coalesce(latest.values[:place], 0) - coalesce(fact.values[:place], 0) as effect,
                   case when step.kind = 'RETURNED' then step.reason else '' end as reason,
                   coalesce(step.at, latest.filed_at) as since
              from latest
              join catalog.pub_enterprise as enterprise
                on enterprise.id = latest.enterprise
              left join reporting.pub_fact as fact
                on fact.enterprise = latest.enterprise
               and fact.form = :form
               and fact.detail = ''
               and fact.month = :month::date
               and fact.known_to is null
               and fact.level >= :level
              left join lateral (select kind, reason, at
                                   from reporting.pub_step
                                  where pub_step.enterprise = latest.enterprise
                                    and pub_step.form = :form
                                    and pub_step.month = :month::date
                                    and pub_step.revision = latest.revision
                                  order by no desc
                                  limit 1) as step on true
             where coalesce(fact.revision, 0) <> latest.revision
             order by abs(coalesce(latest.values[:place], 0) - coalesce(fact.values[:place], 0)) desc,
                      enterprise.credit_code
             limit :limit
            """;

    private final JdbcClient jdbc;

    AlmostRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AlmostRow> almost(Slice slice, LocalDate month, int place, int limit) {
        return jdbc.sql(ALMOST)
                .param("form", slice.form())
                .param("month", month.toString())
                .param("place", place)
                .param("region_low", slice.regions().low())
                .param("region_high", slice.regions().high())
                .param("industry_low", slice.industries().low())
                .param("industry_high", slice.industries().high())
                .param("park_low", slice.parks().low())
                .param("park_high", slice.parks().high())
                .param("cluster", slice.cluster())
                .param("level", slice.level())
                .param("limit", limit)
                .query(AlmostRow.class)
                .list();
    }

    /// As stored.
    record AlmostRow(
            String creditCode,
            String nameZh,
            int revision,
            boolean returned,
            long value,
            long effect,
            String reason,
            OffsetDateTime since) {}
}
