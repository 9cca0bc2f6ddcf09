package guatu.app.bench;

import guatu.app.bench.HandSql.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// What there is to ask for in the bench's province.
///
/// @param months those that are whole
/// @param industries classes of two digits that have cells
/// @param known the last known number of each day that has any
record Province(
        List<Place> prefectures,
        List<Place> counties,
        List<Integer> industries,
        List<LocalDate> months,
        NavigableMap<LocalDate, Long> known) {

    Province {
        prefectures = List.copyOf(prefectures);
        counties = List.copyOf(counties);
        industries = List.copyOf(industries);
        months = List.copyOf(months);
    }

    /// A prefecture or county by its slots.
    record Place(String code, int low, int high) {}

    /// Counties are in the order of their filings, the largest first.
    static Province read(HandSql sql, LocalDate open) {
        var known = new TreeMap<LocalDate, Long>();
        sql.rows(new Query("select at::date::text, max(seq) from journal.known group by 1", List.of()))
                .forEach(row -> known.put(LocalDate.parse((String) row.get(0)), (Long) row.get(1)));
        return new Province(
                places(sql, "select code, low, high from catalog.region where level = 2 order by code"),
                places(sql, """
                        select code, low, high
                          from catalog.region
                          join (select region, count(*) as filings
                                  from reporting.filing
                                 where month = (select max(month) from reporting.filing)
                                 group by region) as counted on counted.region = low
                         where level = 3
                         order by filings desc, code"""),
                sql.rows(new Query("select distinct industry2 from rollup.cell order by 1", List.of())).stream()
                        .map(row -> (Integer) row.getFirst())
                        .toList(),
                sql.rows(new Query("select distinct month::text from rollup.cell order by 1", List.of())).stream()
                        .map(row -> LocalDate.parse((String) row.getFirst()))
                        .filter(month -> !month.equals(open))
                        .toList(),
                known);
    }

    /// A known number of a day between two.
    long knownBetween(LocalDate first, LocalDate last, SplittableRandom random) {
        var day = first.plusDays(random.nextLong(first.until(last, java.time.temporal.ChronoUnit.DAYS)));
        var entry = known.floorEntry(day);
        return entry == null ? known.firstEntry().getValue() : entry.getValue();
    }

    private static List<Place> places(HandSql sql, String query) {
        return sql.rows(new Query(query, List.of())).stream()
                .map(row -> new Place((String) row.get(0), (Integer) row.get(1), (Integer) row.get(2)))
                .toList();
    }
}
