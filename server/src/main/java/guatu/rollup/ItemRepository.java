package guatu.rollup;

import guatu.figures.Indicator;
import guatu.kernel.Unit;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where an item's amounts stand, as its form says.
@Repository
class ItemRepository {

    private static final String ITEM = """
            select unit, scale,
                   coalesce(max(place) filter (where col = 'month'), 0) as month,
                   coalesce(max(place) filter (where col = 'cumulative'), 0) as cumulative,
                   coalesce(max(place) filter (where col = 'base_month'), 0) as base_month,
                   coalesce(max(place) filter (where col = 'base_cumulative'), 0) as base_cumulative
              from reporting.pub_form_cell
             where form = :form
               and item = :item
               and edition = (select max(edition) from reporting.pub_form_cell where form = :form)
             group by unit, scale
            """;

    private final JdbcClient jdbc;

    ItemRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Item> item(Indicator indicator) {
        var parts = indicator.measure().split(":", 2);
        return jdbc.sql(ITEM)
                .param("form", parts[0])
                .param("item", parts.length == 2 ? parts[1] : "")
                .query((row, number) -> new Item(
                        indicator.code(),
                        parts[0],
                        row.getInt("month"),
                        row.getInt("cumulative"),
                        row.getInt("base_month"),
                        row.getInt("base_cumulative"),
                        row.getInt("scale"),
                        Unit.of(row.getString("unit")),
                        indicator.unit()))
                .optional();
    }
}
