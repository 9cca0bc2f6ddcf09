package guatu.rollup;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads sums from `rollup.cell`: by county, industry of two digits and park, as known now.
@Repository
class CellRepository {

    private static final String GRID = """
            select case when :by_region then region else 0 end as region,
                   case when :by_industry then industry2 * 100 else 0 end as industry,
                   case when :by_park then park else 0 end as park,
                   month, level, sum(filings) as filings,
                   sum(values[:p1]) as s1, sum(values[:p2]) as s2, sum(values[:p3]) as s3, sum(values[:p4]) as s4,
                   sum(values[:p5]) as s5, sum(values[:p6]) as s6, sum(values[:p7]) as s7, sum(values[:p8]) as s8,
                   0 as uncovered, 0 as uncovered_base
              from rollup.cell
             where form = :form
               and detail = :detail
               and month = any (:months::date[])
               and region between :region_low and :region_high
               and industry2 between :industry_low and :industry_high
               and park between :park_low and :park_high
               and level >= :level
               and filings > 0
             group by 1, 2, 3, month, level
            """;

    /// One class over many months: the same, over the index that begins with the class.
    private static final String GRID_OF_CLASS = """
            select case when :by_region then region else 0 end as region,
                   case when :by_industry then industry2 * 100 else 0 end as industry,
                   case when :by_park then park else 0 end as park,
                   month, level, sum(filings) as filings,
                   sum(values[:p1]) as s1, sum(values[:p2]) as s2, sum(values[:p3]) as s3, sum(values[:p4]) as s4,
                   sum(values[:p5]) as s5, sum(values[:p6]) as s6, sum(values[:p7]) as s7, sum(values[:p8]) as s8,
                   0 as uncovered, 0 as uncovered_base
              from rollup.cell
             where form = :form
               and detail = :detail
               and industry2 = :industry_low
               and industry2 <= :industry_high
               and month = any (:months::date[])
               and region between :region_low and :region_high
               and park between :park_low and :park_high
               and level >= :level
               and filings > 0
             group by 1, 2, 3, month, level
            """;

    private static final String ADDED = """
            select case when :by_region then region else 0 end as region,
                   case when :by_industry then industry2 * 100 else 0 end as industry,
                   case when :by_park then park else 0 end as park,
                   month, level, sum(filings) as filings,
                   sum(added[:p1]) as s1, sum(added[:p2]) as s2, sum(added[:p3]) as s3, sum(added[:p4]) as s4,
                   sum(added[:p5]) as s5, sum(added[:p6]) as s6, sum(added[:p7]) as s7, sum(added[:p8]) as s8,
                   sum(added[9]) as uncovered, sum(added[10]) as uncovered_base
              from rollup.cell
             where form = :form
               and detail = :detail
               and month = any (:months::date[])
               and region between :region_low and :region_high
               and industry2 between :industry_low and :industry_high
               and park between :park_low and :park_high
               and level >= :level
               and filings > 0
             group by 1, 2, 3, month, level
            """;

    private static final String COUNTED = """
            select month
              from unnest(:months::date[]) as month
             where exists (select 1
                             from rollup.cell
                            where form = :form
                              and cell.month = month.month
                              and filings > 0)
            """;

    private final JdbcClient jdbc;

    CellRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Sums of what was filed.
    List<GridRow> filed(GridQuery query) {
        var classes = query.slice().industries2();
        return rows(jdbc.sql(classes.low() == classes.high() ? GRID_OF_CLASS : GRID), query);
    }

    /// Sums of value added; places as in `rollup.added`.
    List<GridRow> added(GridQuery query) {
        return rows(jdbc.sql(ADDED), query);
    }

    /// The months, of those given, for which anything at all counts.
    Set<LocalDate> counted(String form, List<LocalDate> months) {
        return jdbc.sql(COUNTED)
                .param("form", form)
                .param("months", months.stream().map(LocalDate::toString).toArray(String[]::new))
                .query(LocalDate.class)
                .set();
    }

    private static List<GridRow> rows(JdbcClient.StatementSpec statement, GridQuery query) {
        var slice = query.slice();
        return statement
                .param("form", slice.form())
                .param("detail", "")
                .param("months", query.monthTexts())
                .param("by_region", query.byRegion())
                .param("by_industry", query.byIndustry())
                .param("by_park", query.byPark())
                .param("region_low", slice.regions().low())
                .param("region_high", slice.regions().high())
                .param("industry_low", slice.industries2().low())
                .param("industry_high", slice.industries2().high())
                .param("park_low", slice.parks().low())
                .param("park_high", slice.parks().high())
                .param("level", slice.level())
                .param("p1", query.place(0))
                .param("p2", query.place(1))
                .param("p3", query.place(2))
                .param("p4", query.place(3))
                .param("p5", query.place(4))
                .param("p6", query.place(5))
                .param("p7", query.place(6))
                .param("p8", query.place(7))
                .query((row, number) -> GridRow.of(row))
                .list();
    }
}
