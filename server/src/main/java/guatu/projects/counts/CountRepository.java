package guatu.projects.counts;

import guatu.projects.Nature;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who may count, as known at a time: of each the facts that the rule asks for, whether they are there or not.
@Repository
class CountRepository {

    /// Projects of the province's adjusted plan in the parts new and continuing.
    private static final String PLANNED = """
            with confirmed as materialized (
                select * from projects.confirmed(:known, :least, :first::date, :last::date))
            select project.id, project.code, project.name_zh, project.region, project.park, project.industry,
                   project.cluster, project.nature, project.total, coalesce(confirmed.months, 0) as months,
                   coalesce(confirmed.invested, 0) as invested,
                   0 as proofs, 0 as signed, false as confirmed, line.since, 0::smallint as level
              from (select distinct on (one.project) one.project, one.part, one.baseline, step.at as since
                      from projects.pub_baseline_line as one
                      join projects.year_plan_step as step
                        on step.plan = one.plan
                       and step.baseline = one.baseline
                     where one.level = 3
                       and one.year = :year
                       and one.baseline = (select max(newest.baseline)
                                             from projects.year_plan_step as newest
                                            where newest.plan = one.plan
                                              and newest.baseline is not null
                                              and newest.known_from <= :known)
                     order by one.project) as line
              join projects.project on project.id = line.project
              left join confirmed on confirmed.project = project.id
             where line.part in ('NEW', 'CONTINUING')
             order by project.id
            """;

    /// Technical upgrades under construction or later, and those that reported.
    private static final String UPGRADES = """
            with confirmed as materialized (
                select * from projects.confirmed(:known, :least, :first::date, :last::date))
            select project.id, project.code, project.name_zh, project.region, project.park, project.industry,
                   project.cluster, project.nature, project.total, coalesce(confirmed.months, 0) as months,
                   coalesce(confirmed.invested, 0) as invested,
                   0 as proofs, 0 as signed, false as confirmed, entered.at as since, 0::smallint as level
              from projects.project
              join lateral (select stage.at, stage.stage
                              from projects.stage
                             where stage.project = project.id
                               and stage.known_from <= :known
                             order by stage.no desc
                             limit 1) as entered on entered.stage in ('S4', 'S5', 'S6')
              left join confirmed on confirmed.project = project.id
             where project.nature = 'TECHNICAL'
             order by project.id
            """;

    /// Projects that entered production in a time; what was taken back since does not stand.
    private static final String PRODUCING = """
            select project.id, project.code, project.name_zh, project.region, project.park, project.industry,
                   project.cluster, project.nature, project.total, 0 as months, 0::bigint as invested,
                   certificate.proofs, certificate.signed, certificate.confirmed, entered.at as since,
                   0::smallint as level
              from projects.stage as entered
              join projects.project on project.id = entered.project
             cross join lateral (
                   select count(distinct step.proof) filter (where step.kind = 'PROOF')::int as proofs,
                          count(distinct step.level) filter (where step.kind = 'SIGNED')::int as signed,
                          coalesce(bool_or(step.kind = 'CONFIRMED'), false) as confirmed
                     from projects.production_step as step
                    where step.project = project.id
                      and step.known_from <= :known
                      and step.no > coalesce((select max(taken.no)
                                                from projects.production_step as taken
                                               where taken.project = project.id
                                                 and taken.kind = 'WITHDRAWN'
                                                 and taken.known_from <= :known), 0)) as certificate
             where entered.stage = 'S6'
               and entered.kind = 'ENTERED'
               and entered.known_from <= :known
               and entered.since between :first::date and :last::date
               and not exists (select 1
                                 from projects.stage as later
                                where later.project = entered.project
                                  and later.no > entered.no
                                  and later.kind = 'CORRECTED'
                                  and later.known_from <= :known)
               and project.total >= :least
             order by project.id
            """;

    private static final String ISSUED = """
            select exists (select 1
                             from projects.pub_baseline_line
                            where level = 3
                              and year = :year
                              and known_from <= :known)
            """;

    private final JdbcClient jdbc;

    CountRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A project that may count.
    ///
    /// @param months confirmed months with investment
    /// @param invested confirmed in them, 元
    /// @param proofs of its certificate of production
    /// @param signed levels that signed it
    record Candidate(
            long id,
            String code,
            String nameZh,
            int region,
            int park,
            int industry,
            String cluster,
            Nature nature,
            long total,
            int months,
            long invested,
            int proofs,
            int signed,
            boolean confirmed,
            OffsetDateTime since,
            int level) {}

    /// A question.
    record Asked(int year, LocalDate first, LocalDate last, long known, int level) {}

    List<Candidate> planned(Asked asked) {
        return bound(PLANNED, asked)
                .param("year", asked.year())
                .query(Candidate.class)
                .list();
    }

    List<Candidate> upgrades(Asked asked) {
        return bound(UPGRADES, asked).query(Candidate.class).list();
    }

    List<Candidate> producing(Asked asked, long least) {
        return jdbc.sql(PRODUCING)
                .param("known", asked.known())
                .param("first", asked.first())
                .param("last", asked.last())
                .param("least", least)
                .query(Candidate.class)
                .list();
    }

    boolean issued(int year, long known) {
        return jdbc.sql(ISSUED)
                .param("year", year)
                .param("known", known)
                .query(Boolean.class)
                .single();
    }

    private JdbcClient.StatementSpec bound(String sql, Asked asked) {
        return jdbc.sql(sql)
                .param("known", asked.known())
                .param("least", asked.level())
                .param("first", asked.first())
                .param("last", asked.last());
    }
}
