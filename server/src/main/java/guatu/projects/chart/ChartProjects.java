package guatu.projects.chart;

import guatu.catalog.Label;
import guatu.catalog.Labels;
import guatu.catalog.Park;
import guatu.catalog.Parks;
import guatu.catalog.Region;
import guatu.catalog.Regions;
import guatu.projects.chart.ChartRepository.Head;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Turns projects into columns: thousands of rows repeat no member's name and no place's.
@Component
class ChartProjects {

    private final Regions regions;
    private final Parks parks;
    private final Labels labels;

    ChartProjects(Regions regions, Parks parks, Labels labels) {
        this.regions = regions;
        this.parks = parks;
        this.labels = labels;
    }

    /// Column by column, in one order, the largest first. What points into a list is −1 where there is none; a day is
    /// counted from 1970-01-01 and 0 where there is none.
    ///
    /// @param known the number in the order of knowing; 0 for now
    /// @param total planned, 元
    /// @param lon degrees in the project's own datum, or empty
    /// @param placeless how many have no coordinates
    record Columns(
            long known,
            List<Label> prefectures,
            List<Label> counties,
            List<Label> parks,
            List<String> leaders,
            List<Long> id,
            List<String> code,
            List<String> nameZh,
            List<String> nameEn,
            List<String> unit,
            List<Integer> prefecture,
            List<Integer> county,
            List<Integer> park,
            List<Integer> leader,
            List<String> nature,
            List<String> stage,
            List<String> status,
            List<Long> total,
            List<Long> plannedStart,
            List<Long> plannedProduction,
            List<Integer> problems,
            List<String> lon,
            List<String> lat,
            int placeless,
            boolean demo) {}

    Columns columns(List<Head> heads, long known) {
        var prefectures = new Table<Integer>(slot -> prefecture(slot).label());
        var counties = new Table<Integer>(labels::region);
        var inParks =
                new Table<Integer>(slot -> parks.ofSlot(slot).map(Park::label).orElseGet(() -> new Label("", "", "")));
        var leaders = new Table<String>(name -> new Label("", name, name));
        var lists = new Lists();
        for (var head : heads) {
            lists.prefecture.add(
                    prefectures.at(prefecture(head.region()).slots().low(), head.region()));
            lists.county.add(counties.at(head.region(), head.region()));
            lists.park.add(head.park() == 0 ? -1 : inParks.at(head.park(), head.park()));
            lists.leader.add(head.leader().isEmpty() ? -1 : leaders.at(head.leader(), head.leader()));
        }
        return new Columns(
                known,
                prefectures.labels(),
                counties.labels(),
                inParks.labels(),
                leaders.labels().stream().map(Label::nameZh).toList(),
                column(heads, Head::id),
                column(heads, Head::code),
                column(heads, Head::nameZh),
                column(heads, Head::nameEn),
                column(heads, Head::unitName),
                lists.prefecture,
                lists.county,
                lists.park,
                lists.leader,
                column(heads, Head::nature),
                column(heads, Head::stage),
                column(heads, Head::status),
                column(heads, Head::total),
                column(heads, head -> day(head.plannedStart())),
                column(heads, head -> day(head.plannedProduction())),
                column(heads, Head::problems),
                column(heads, head -> text(head.lon())),
                column(heads, head -> text(head.lat())),
                (int) heads.stream().filter(head -> head.lon() == null).count(),
                heads.stream().anyMatch(Head::demo));
    }

    /// The prefecture that a county lies in.
    Region prefecture(int slot) {
        var region = regions.ofSlot(slot);
        return region.level() > 2 ? region.parent().map(regions::get).orElse(region) : region;
    }

    private static <T> List<T> column(List<Head> heads, Function<Head, T> of) {
        return heads.stream().map(of).toList();
    }

    private static long day(@Nullable LocalDate day) {
        return day == null ? 0 : day.toEpochDay();
    }

    private static String text(@Nullable BigDecimal degrees) {
        return degrees == null ? "" : degrees.stripTrailingZeros().toPlainString();
    }

    private static final class Lists {
        private final List<Integer> prefecture = new ArrayList<>();
        private final List<Integer> county = new ArrayList<>();
        private final List<Integer> park = new ArrayList<>();
        private final List<Integer> leader = new ArrayList<>();
    }

    /// Names that rows point at by place.
    private static final class Table<K> {

        private final Map<K, Integer> places = new LinkedHashMap<>();
        private final List<Label> names = new ArrayList<>();
        private final Function<K, Label> name;

        private Table(Function<K, Label> name) {
            this.name = name;
        }

        int at(K key, K named) {
            return places.computeIfAbsent(key, none -> {
                names.add(name.apply(named));
                return names.size() - 1;
            });
        }

        List<Label> labels() {
            return List.copyOf(names);
        }
    }
}
