package guatu.rollup;

import java.sql.ResultSet;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts enterprises whose amount over a period reaches a threshold, one legal unit at a time. The place and class of
/// an enterprise are those of its last filing of the period.
@Repository
class SizeRepository {

    private static final String COUNT = """
            with term as (
                select month, sign, place
                  from unnest(:months::date[], :signs::int[], :places::int[]) as one (month, sign, place)),
            firm as (
                select fact.enterprise, sum(term.sign * fact.values[term.place]) as amount,
                       max(fact.region) filter (where fact.month = :last) as region,
                       max(fact.industry) filter (where fact.month = :last) as industry,
                       max(fact.park) filter (where fact.month = :last) as park,
                       max(fact.level) filter (where fact.month = :last) as level
                  from term
                  join reporting.pub_fact as fact
                    on fact.month = term.month
                 where fact.form = :form
                   and fact.detail = ''
                   and fact.month = any (:months::date[])
                   and fact.month between :first and :last
                   and fact.level >= :level
                   and fact.known_from <= :known
                   and (fact.known_to is null or fact.known_to > :known)
                 group by fact.enterprise)
            select case when :by_region then region else 0 end as region,
                   case when :by_industry then industry else 0 end as industry,
                   case when :by_park then park else 0 end as park,
                   level, count(*)::int as filings,
                   count(*) filter (where amount >= :floor)::int as reached
              from firm
             where region between :region_low and :region_high
               and industry between :industry_low and :industry_high
               and park between :park_low and :park_high
             group by 1, 2, 3, level
            """;

    private final JdbcClient jdbc;

    SizeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param floor the least amount that counts, as stored
    List<SizeRow> count(GridQuery query, List<Term> terms, long floor) {
        var slice = query.slice();
        return jdbc.sql(COUNT)
                .param("form", Item.FORM)
                .param("months", query.monthTexts())
                .param("signs", terms.stream().map(Term::sign).toArray(Integer[]::new))
                .param("places", query.places().toArray(Integer[]::new))
                .param("first", query.first())
                .param("last", query.last())
                .param("floor", floor)
                .param("by_region", query.byRegion())
                .param("by_industry", query.byIndustry())
                .param("by_park", query.byPark())
                .param("region_low", slice.regions().low())
                .param("region_high", slice.regions().high())
                .param("industry_low", slice.industries().low())
                .param("industry_high", slice.industries().high())
                .param("park_low", slice.parks().low())
                .param("park_high", slice.parks().high())
                .param("level", slice.level())
                .param("known", slice.known().value())
                .query((ResultSet row, int number) -> new SizeRow(
                        row.getInt("region"),
                        row.getInt("industry"),
                        row.getInt("park"),
                        row.getInt("level"),
                        row.getInt("filings"),
                        row.getInt("reached")))
                .list();
    }

    /// How many enterprises there are and how many reach the threshold.
    record SizeRow(int region, int industry, int park, int level, int filings, int reached) {}
}
