package guatu.rollup;

import guatu.figures.FigureSource.Backing;
import guatu.figures.MemberPage;
import guatu.rollup.MemberRepository.MemberRow;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The enterprises on the roster on a day, as far as the transaction may see. Each counts as one; it has no filing.
@Repository
class RosterMemberRepository {

    private static final String MEMBERS = """
            select enterprise.credit_code, enterprise.name_zh, membership.region, membership.park, membership.industry,
                   :day::date as month, 0 as revision, 0 as level, 1::bigint as value, null::bigint as base,
                   count(*) over () as total
              from catalog.pub_membership as membership
              join catalog.pub_enterprise as enterprise
                on enterprise.id = membership.enterprise
             where membership.enterprise in (select enterprise
                                               from catalog.pub_roster_event
                                              where day <= :day::date
                                                and known_from <= :known
                                                and (known_to is null or known_to > :known)
                                              group by enterprise
                                             having sum(case when entry then 1 else -1 end) > 0)
               and membership.valid_from <= :day::date
               and membership.valid_to > :day::date
               and membership.known_from <= :known
               and (membership.known_to is null or membership.known_to > :known)
               and membership.region between :region_low and :region_high
               and membership.industry between :industry_low and :industry_high
               and membership.park between :park_low and :park_high
               and (:cluster::text = ''
                    or membership.industry in (select industry
                                                 from catalog.pub_cluster_share
                                                where cluster = :cluster::text
                                                  and valid_from <= :day::date
                                                  and valid_to > :day::date))
             order by case :sort when 'region' then membership.region when 'park' then membership.park
                           when 'industry' then membership.industry end,
                      case :sort when '-region' then membership.region when '-park' then membership.park
                           when '-industry' then membership.industry end desc,
                      case :sort when 'nameZh' then enterprise.name_zh end,
                      case :sort when '-nameZh' then enterprise.name_zh
                           when '-creditCode' then enterprise.credit_code end desc,
                      enterprise.credit_code
            offset :offset
             limit :limit
            """;

    private static final String BACKING = """
            select count(*)::int as members,
                   encode(sha256(convert_to(coalesce(string_agg(enterprise::text, E'\\n' order by enterprise), ''),
                       'UTF8')), 'hex') as sha256
              from catalog.pub_membership as membership
             where membership.enterprise in (select enterprise
                                               from catalog.pub_roster_event
                                              where day <= :day::date
                                                and known_from <= :known
                                                and (known_to is null or known_to > :known)
                                              group by enterprise
                                             having sum(case when entry then 1 else -1 end) > 0)
               and membership.valid_from <= :day::date
               and membership.valid_to > :day::date
               and membership.known_from <= :known
               and (membership.known_to is null or membership.known_to > :known)
               and membership.region between :region_low and :region_high
               and membership.industry between :industry_low and :industry_high
               and membership.park between :park_low and :park_high
               and (:cluster::text = ''
                    or membership.industry in (select industry
                                                 from catalog.pub_cluster_share
                                                where cluster = :cluster::text
                                                  and valid_from <= :day::date
                                                  and valid_to > :day::date))
            """;

    private final JdbcClient jdbc;

    RosterMemberRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<MemberRow> members(Slice slice, LocalDate day, MemberPage page) {
        return bound(jdbc.sql(MEMBERS), slice, day)
                .param("sort", page.sort())
                .param("offset", page.offset())
                .param("limit", page.limit())
                .query(MemberRow.class)
                .list();
    }

    Backing backing(Slice slice, LocalDate day) {
        return bound(jdbc.sql(BACKING), slice, day).query(Backing.class).single();
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, Slice slice, LocalDate day) {
        return statement
                .param("day", day.toString())
                .param("known", slice.known().value())
                .param("cluster", slice.cluster())
                .param("region_low", slice.regions().low())
                .param("region_high", slice.regions().high())
                .param("industry_low", slice.industries().low())
                .param("industry_high", slice.industries().high())
                .param("park_low", slice.parks().low())
                .param("park_high", slice.parks().high());
    }
}
