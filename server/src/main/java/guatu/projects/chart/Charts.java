package guatu.projects.chart;

import guatu.access.Acting;
import guatu.access.JournalAccess;
import guatu.access.Permission;
import guatu.catalog.Parks;
import guatu.catalog.Regions;
import guatu.kernel.Interval;
import guatu.kernel.KnownTime;
import guatu.kernel.ParkCode;
import guatu.kernel.Period;
import guatu.kernel.RegionCode;
import guatu.kernel.Unreadable;
import guatu.projects.board.BoardLights;
import guatu.projects.board.BoardLights.Light;
import guatu.projects.chart.ChartRepository.Asked;
import guatu.projects.chart.ChartRepository.Head;
import guatu.projects.chart.RowRepository.Row;
import guatu.projects.lights.LampColour;
import guatu.projects.months.AsKnown;
import guatu.projects.months.DispatchStamps;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the chart and the map show: projects that are looked for, and of those in view everything that is drawn.
@Service
@Transactional(readOnly = true)
class Charts {

    static final Interval ANYWHERE = new Interval(0, 999_999);
    private static final int MOST_ROWS = 400;
    private static final int MOST_MONTHS = 120;
    private static final String DEGREES = "-?\\d{1,3}(?:\\.\\d{1,6})?";
    private static final Pattern RING = Pattern.compile("%1$s %1$s(?:,%1$s %1$s){2,199}".formatted(DEGREES));

    private final ChartRepository repository;
    private final RowRepository rows;
    private final BoardLights lights;
    private final AsKnown known;
    private final Regions regions;
    private final Parks parks;
    private final DispatchStamps stamps;
    private final JournalAccess journal;

    Charts(
            ChartRepository repository,
            RowRepository rows,
            BoardLights lights,
            AsKnown known,
            Regions regions,
            Parks parks,
            DispatchStamps stamps,
            JournalAccess journal) {
        this.repository = repository;
        this.rows = rows;
        this.lights = lights;
        this.known = known;
        this.regions = regions;
        this.parks = parks;
        this.stamps = stamps;
        this.journal = journal;
    }

    /// What is looked for; whatever is empty is not asked for.
    ///
    /// @param light the lights of `month`, as known then
    /// @param within a ring, `lon lat,lon lat,…`
    record Search(
            List<String> stage,
            List<String> nature,
            List<LampColour> light,
            Optional<RegionCode> region,
            Optional<ParkCode> park,
            String leader,
            long least,
            boolean troubled,
            List<Long> ids,
            String within,
            String q,
            String known,
            String month) {}

    /// The number in the order of knowing that a text asks for.
    long known(String text) {
        return known.of(text);
    }

    /// The projects that are looked for, the largest first.
    ///
    /// @throws guatu.kernel.Refusal for a place that there is not, or a ring that is none
    List<Head> projects(Search search) {
        Acting.current().require(Permission.READ_PROJECTS);
        long at = known.of(search.known());
        var found = repository.projects(new Asked(
                at,
                search.month().isBlank() ? stamps.today() : month(search).atEndOfMonth(),
                slots(search.region()),
                search.park().map(code -> parks.get(code).slots()).orElse(ANYWHERE),
                search.stage(),
                search.nature(),
                search.leader(),
                Math.max(0, search.least()),
                search.troubled(),
                search.ids(),
                polygon(search.within()),
                search.q().strip().replace("\0", "")));
        if (search.light().isEmpty()) {
            return found;
        }
        var wanted = lit(month(search), at, Set.copyOf(search.light()));
        return found.stream().filter(head -> wanted.contains(head.id())).toList();
    }

    /// The lights of a month, as known then.
    List<Light> lights(String month, String knownThen) {
        Acting.current().require(Permission.READ_PROJECTS);
        return lights.of(Period.Month.of(month).value(), known.of(knownThen));
    }

    /// What the chart draws of the rows in view.
    ///
    /// @throws Unreadable for more than 400 rows or ten years
    List<Row> rows(List<Long> ids, YearMonth from, YearMonth to, String knownThen) {
        Acting.current().require(Permission.READ_PROJECTS);
        if (ids.size() > MOST_ROWS) {
            throw new Unreadable("ids", Integer.toString(ids.size()), "at most 400 rows", "一次最多取400行");
        }
        if (to.isBefore(from) || from.plusMonths(MOST_MONTHS).isBefore(to)) {
            throw new Unreadable("to", to.toString(), "a month in the ten years from " + from, "月份区间最长十年");
        }
        var found = rows.rows(ids, from.atDay(1), to.atDay(1), known.of(knownThen));
        journal.read(
                "project", found.stream().map(row -> Long.toString(row.id())).toList());
        return found;
    }

    /// The months that can be gone back to.
    List<ChartRepository.ReportedRow> reported() {
        Acting.current().require(Permission.READ_PROJECTS);
        return repository.reported();
    }

    /// With what number a month was locked; later than everything where it is not.
    long lockedWith(YearMonth month) {
        return repository.reported().stream()
                .filter(row -> row.month().equals(month.toString()))
                .map(ChartRepository.ReportedRow::known)
                .findFirst()
                .orElse(KnownTime.NOW.value());
    }

    Interval slots(Optional<RegionCode> region) {
        return region.map(code -> regions.get(code).slots()).orElse(ANYWHERE);
    }

    private Set<Long> lit(YearMonth month, long at, Set<LampColour> wanted) {
        return lights.of(month, at).stream()
                .filter(light -> wanted.contains(light.colour()))
                .map(Light::project)
                .collect(Collectors.toUnmodifiableSet());
    }

    private YearMonth month(Search search) {
        return search.month().isBlank()
                ? YearMonth.from(stamps.today()).minusMonths(1)
                : Period.Month.of(search.month()).value();
    }

    /// A ring as PostgreSQL reads it.
    private static String polygon(String ring) {
        if (ring.isBlank()) {
            return "";
        }
        if (!RING.matcher(ring).matches()) {
            throw new Unreadable("within", ring, "three to 200 corners, lon lat,lon lat,…", "请重新圈选");
        }
        return "((" + ring.replace(",", "),(").replace(' ', ',') + "))";
    }
}
