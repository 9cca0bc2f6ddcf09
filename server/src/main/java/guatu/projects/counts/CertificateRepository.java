package guatu.projects.counts;

import guatu.kernel.Interval;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Certificates of production of all projects in sight: what stands of each.
@Repository
class CertificateRepository {

    /// Projects that entered production, and those of which a proof stands before.
    private static final String CERTIFICATES = """
            select project.id, project.code, project.name_zh, project.unit_name, project.region, project.total,
                   project.stage, entered.since, certificate.proofs, certificate.counties, certificate.prefectures,
                   certificate.provinces, certificate.confirmed
              from projects.project
              left join lateral (select max(stage.since) as since
                                   from projects.stage
                                  where stage.project = project.id
                                    and stage.stage = 'S6'
                                    and stage.kind = 'ENTERED'
                                    and not exists (select 1
                                                      from projects.stage as later
                                                     where later.project = stage.project
                                                       and later.no > stage.no
                                                       and later.kind = 'CORRECTED')) as entered on true
             cross join lateral (
                   select count(distinct step.proof) filter (where step.kind = 'PROOF')::int as proofs,
                          coalesce(bool_or(step.kind = 'SIGNED' and step.level = 1), false) as counties,
                          coalesce(bool_or(step.kind = 'SIGNED' and step.level = 2), false) as prefectures,
                          coalesce(bool_or(step.kind = 'SIGNED' and step.level = 3), false) as provinces,
                          coalesce(bool_or(step.kind = 'CONFIRMED'), false) as confirmed
                     from projects.production_step as step
                    where step.project = project.id
                      and step.no > coalesce((select max(taken.no)
                                                from projects.production_step as taken
                                               where taken.project = project.id
                                                 and taken.kind = 'WITHDRAWN'), 0)) as certificate
             where project.region between :low and :high
               and (entered.since is not null or certificate.proofs > 0)
               and (:year = 0 or extract(year from entered.since) = :year)
             order by project.total desc, project.id
            """;

    private final JdbcClient jdbc;

    CertificateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param since when it entered production; empty before
    record CertificateRow(
            long id,
            String code,
            String nameZh,
            String unitName,
            int region,
            long total,
            String stage,
            @Nullable LocalDate since,
            int proofs,
            boolean counties,
            boolean prefectures,
            boolean provinces,
            boolean confirmed) {

        int signed() {
            return (counties ? 1 : 0) + (prefectures ? 1 : 0) + (provinces ? 1 : 0);
        }
    }

    /// @param year in which they entered production; 0 for all
    List<CertificateRow> certificates(Interval regions, int year) {
        return jdbc.sql(CERTIFICATES)
                .param("low", regions.low())
                .param("high", regions.high())
                .param("year", year)
                .query(CertificateRow.class)
                .list();
    }
}
