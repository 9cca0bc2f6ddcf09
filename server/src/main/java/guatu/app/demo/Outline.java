package guatu.app.demo;

import guatu.app.demo.Sheet.Row;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The drawing plan of a demo province: what stands where, and how much it produces a year. Read from the folder `demo`
/// of
/// a plan pack.
record Outline(
        List<Group> groups,
        List<Trade> trades,
        Map<String, List<Integer>> seasons,
        List<Place> places,
        List<Zone> zones,
        List<Giant> giants,
        List<RosterYear> roster) {

    Outline {
        groups = List.copyOf(groups);
        trades = List.copyOf(trades);
        seasons = Map.copyOf(seasons);
        places = List.copyOf(places);
        zones = List.copyOf(zones);
        giants = List.copyOf(giants);
        roster = List.copyOf(roster);
    }

    static Outline read(Path pack) {
        var folder = pack.resolve("demo");
        return new Outline(
                rows(folder, "groups.csv", Group::of),
                rows(folder, "trades.csv", Trade::of),
                Sheet.read(folder.resolve("seasons.csv")).rows().stream()
                        .collect(Collectors.toMap(row -> row.text("season"), Outline::months)),
                rows(folder, "places.csv", Place::of),
                rows(folder, "zones.csv", Zone::of),
                rows(folder, "giants.csv", Giant::of),
                rows(folder, "roster.csv", RosterYear::of));
    }

    private static <T> List<T> rows(Path folder, String file, Function<Row, T> reader) {
        return Sheet.read(folder.resolve(file)).rows().stream().map(reader).toList();
    }

    List<Trade> tradesOf(String group) {
        return trades.stream().filter(trade -> trade.group().equals(group)).toList();
    }

    /// The parts of a year's months.
    List<Integer> season(String code) {
        return seasons.getOrDefault(code, List.of());
    }

    Trade trade(int industry) {
        return trades.stream()
                .filter(trade -> trade.industry() == industry)
                .findFirst()
                .orElseThrow();
    }

    private static List<Integer> months(Row row) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> row.number("m%02d".formatted(month)))
                .toList();
    }

    private static Map<Integer, Integer> years(Row row) {
        return IntStream.rangeClosed(2000, 2099)
                .filter(year -> row.has("y" + year))
                .boxed()
                .collect(Collectors.toMap(year -> year, year -> row.number("y" + year), (a, b) -> a, TreeMap::new));
    }

    /// Trades that belong together.
    ///
    /// @param firms weight in the number of enterprises
    /// @param majors how many of them are large
    /// @param medianWan median of the yearly output of the others, 万元
    /// @param yearly output by year, 亿元
    record Group(String code, int firms, int majors, int medianWan, Map<Integer, Integer> yearly) {

        static Group of(Row row) {
            return new Group(
                    row.text("group"), row.number("firms"), row.number("majors"), row.number("median_wan"), years(row));
        }
    }

    /// A 小类, with the word that names its demo enterprises.
    ///
    /// @param power 万千瓦时 per 亿元 of output
    /// @param exporters thousandths of its enterprises that export, each `export` thousandths of its sales
    record Trade(
            String group,
            int industry,
            String word,
            int weight,
            int majorWeight,
            int power,
            int sales,
            int export,
            int exporters,
            String season) {

        static Trade of(Row row) {
            return new Trade(
                    row.text("group"),
                    row.number("industry"),
                    row.text("word_zh"),
                    row.number("weight"),
                    row.number("major_weight"),
                    row.number("power_per_yi"),
                    row.number("sales_permille"),
                    row.number("export_permille"),
                    row.number("exporters_permille"),
                    row.text("season"));
        }
    }

    /// A park, or what lies outside parks in a prefecture.
    record Place(String code, Map<Integer, Integer> yearly) {

        static Place of(Row row) {
            return new Place(row.text("place"), years(row));
        }
    }

    /// A county or park zone of a place, by slots, with the weight of each group.
    record Zone(String place, int region, int park, Map<String, Integer> weights) {

        static Zone of(Row row) {
            var weights = row.cells().entrySet().stream()
                    .filter(cell -> !List.of("place", "region", "park").contains(cell.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, cell -> Integer.parseInt(cell.getValue())));
            return new Zone(row.text("place"), row.number("region"), row.number("park"), Map.copyOf(weights));
        }

        int weight(String group) {
            return weights.getOrDefault(group, 0);
        }
    }

    /// One of the largest enterprises, with its output by year, 亿元.
    record Giant(String group, int industry, int region, int park, Map<Integer, Integer> yearly) {

        static Giant of(Row row) {
            return new Giant(
                    row.text("group"), row.number("industry"), row.number("region"), row.number("park"), years(row));
        }
    }

    /// What happens to the roster in a year. The first one's `reviewedEntries` is the stock it begins with.
    record RosterYear(int year, int reviewedEntries, int monthlyEntries, int reviewedExits, int monthlyExits) {

        static RosterYear of(Row row) {
            return new RosterYear(
                    row.number("year"),
                    row.number("reviewed_entries"),
                    row.number("monthly_entries"),
                    row.number("reviewed_exits"),
                    row.number("monthly_exits"));
        }
    }
}
