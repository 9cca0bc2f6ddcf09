package guatu.rollup;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/// Sums over a slice, by month and acceptance level, and if asked by county, industry and park.
///
/// @param places which places of the array to sum, at most [#WIDTH]
record GridQuery(
        Slice slice,
        List<LocalDate> months,
        boolean byRegion,
        boolean byIndustry,
        boolean byPark,
        List<Integer> places) {

    static final int WIDTH = 8;

    GridQuery {
        months = List.copyOf(months);
        places = List.copyOf(places);
        if (places.size() > WIDTH) {
            throw new IllegalArgumentException("%d places in one scan.".formatted(places.size()));
        }
    }

    /// The place to sum at a position; 0, where an array holds nothing, beyond the last.
    int place(int position) {
        return position < places.size() ? places.get(position) : 0;
    }

    /// The first of the months.
    LocalDate first() {
        return Collections.min(months);
    }

    /// The last of the months.
    LocalDate last() {
        return Collections.max(months);
    }

    String[] monthTexts() {
        return months.stream().map(LocalDate::toString).toArray(String[]::new);
    }
}
