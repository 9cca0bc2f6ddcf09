package guatu.rollup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// One row of a grid.
///
/// @param region the slot of the county, or 0 where the grid is not by region; likewise industry and park
/// @param sums one a place, in the order asked for
/// @param uncovered filings whose class has no value-added rate
/// @param uncoveredBase filings whose base has no value-added rate
record GridRow(
        int region,
        int industry,
        int park,
        LocalDate month,
        int level,
        int filings,
        List<Long> sums,
        int uncovered,
        int uncoveredBase) {

    GridRow {
        sums = List.copyOf(sums);
    }

    static GridRow of(ResultSet row) throws SQLException {
        var sums = new ArrayList<Long>(GridQuery.WIDTH);
        for (int place = 1; place <= GridQuery.WIDTH; place++) {
            sums.add(row.getLong("s" + place));
        }
        return new GridRow(
                row.getInt("region"),
                row.getInt("industry"),
                row.getInt("park"),
                row.getObject("month", LocalDate.class),
                row.getInt("level"),
                row.getInt("filings"),
                sums,
                row.getInt("uncovered"),
                row.getInt("uncovered_base"));
    }
}
