package guatu.catalog;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import guatu.kernel.ClusterCode;
import guatu.kernel.IndustryCode;
import guatu.kernel.Interval;
import guatu.kernel.ParkCode;
import guatu.kernel.RegionCode;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The code tables, read whole: they are small.
@Repository
class CodeTableRepository {

    private static final String REGIONS = """
            select code, low, high, level, parent, kind, name_zh, name_en, short_zh, lon, lat
              from catalog.region
             order by low, level
            """;

    private static final String REGION_CODES = """
            select code, slot, name_zh, valid_from, valid_to, note
              from catalog.region_code
             order by slot, valid_from
            """;

    private static final String REGION_ALIASES = "select alias, region from catalog.region_alias";

    private static final String PARKS = """
            select code, low, high, parent, name_zh, name_en, short_zh, seat, source
              from catalog.park
             order by low, high desc
            """;

    private static final String INDUSTRIES = """
            select code, level, section, parent, low, high, name_zh, name_en, reportable
              from catalog.industry
             order by low, level
            """;

    private static final String CLUSTERS = """
            select code, name_zh, name_en, collected, source
              from catalog.cluster
             order by place
            """;

    private static final String SHARES = """
            select cluster, lpad(industry::text, 4, '0') as industry, share_ppm, valid_from, valid_to, source
              from catalog.cluster_share
             order by industry, valid_from, cluster
            """;

    private static final String RATES = """
            select lpad(industry3::text, 3, '0') as industry, year, rate_bp, source
              from catalog.value_added_rate
             where known_to is null
             order by industry3, year
            """;

    private static final String PARAMETERS = """
            select code, value, unit, valid_from, valid_to, name_zh, name_en, tag, source
              from catalog.parameter
             order by code, valid_from
            """;

    private static final String CALENDAR = "select day, region, workday, name from catalog.calendar_day";

    private final JdbcClient jdbc;

    CodeTableRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    CodeTables read() {
        return new CodeTables(
                new RegionIndex(
                        list(REGIONS, CodeTableRepository::region),
                        list(REGION_CODES, CodeTableRepository::regionName),
                        aliases()),
                new ParkIndex(list(PARKS, CodeTableRepository::park)),
                new IndustryIndex(list(INDUSTRIES, CodeTableRepository::industry)),
                list(CLUSTERS, CodeTableRepository::cluster),
                list(SHARES, CodeTableRepository::share),
                list(RATES, CodeTableRepository::rate),
                list(PARAMETERS, CodeTableRepository::parameter).stream()
                        .collect(groupingBy(Parameter::code, TreeMap::new, toList())),
                new CalendarIndex(list(CALENDAR, CodeTableRepository::calendarDay)));
    }

    private <T> List<T> list(String sql, RowMapper<T> mapper) {
        return jdbc.sql(sql).query(mapper).list();
    }

    private Map<String, RegionCode> aliases() {
        var aliases = new HashMap<String, RegionCode>();
        jdbc.sql(REGION_ALIASES).query(row -> {
            aliases.put(row.getString("alias"), RegionCode.of(row.getString("region")));
        });
        return aliases;
    }

    private static Region region(ResultSet row, int number) throws SQLException {
        return new Region(
                RegionCode.of(row.getString("code")),
                slots(row),
                row.getInt("level"),
                parent(row).map(RegionCode::of),
                row.getString("kind"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("short_zh"),
                decimal(row, "lon"),
                decimal(row, "lat"));
    }

    private static RegionName regionName(ResultSet row, int number) throws SQLException {
        return new RegionName(
                RegionCode.of(row.getString("code")),
                row.getInt("slot"),
                row.getString("name_zh"),
                day(row, "valid_from"),
                day(row, "valid_to"),
                row.getString("note"));
    }

    private static Park park(ResultSet row, int number) throws SQLException {
        return new Park(
                ParkCode.of(row.getString("code")),
                slots(row),
                parent(row).map(ParkCode::of),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("short_zh"),
                RegionCode.of(row.getString("seat")),
                row.getString("source"));
    }

    private static Industry industry(ResultSet row, int number) throws SQLException {
        return new Industry(
                IndustryCode.of(row.getString("code")),
                row.getInt("level"),
                row.getString("section"),
                parent(row).map(IndustryCode::of),
                slots(row),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getBoolean("reportable"));
    }

    private static Cluster cluster(ResultSet row, int number) throws SQLException {
        return new Cluster(
                ClusterCode.of(row.getString("code")),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getBoolean("collected"),
                row.getString("source"));
    }

    private static ClusterShare share(ResultSet row, int number) throws SQLException {
        return new ClusterShare(
                ClusterCode.of(row.getString("cluster")),
                IndustryCode.of(row.getString("industry")),
                row.getInt("share_ppm"),
                day(row, "valid_from"),
                day(row, "valid_to"),
                row.getString("source"));
    }

    private static ValueAddedRate rate(ResultSet row, int number) throws SQLException {
        return new ValueAddedRate(
                IndustryCode.of(row.getString("industry")),
                row.getInt("year"),
                row.getInt("rate_bp"),
                row.getString("source"));
    }

    private static Parameter parameter(ResultSet row, int number) throws SQLException {
        return new Parameter(
                row.getString("code"),
                decimal(row, "value"),
                row.getString("unit"),
                day(row, "valid_from"),
                day(row, "valid_to"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("tag"),
                row.getString("source"));
    }

    private static CalendarIndex.Day calendarDay(ResultSet row, int number) throws SQLException {
        return new CalendarIndex.Day(
                day(row, "day"),
                RegionCode.of(row.getString("region")),
                row.getBoolean("workday"),
                row.getString("name"));
    }

    private static Interval slots(ResultSet row) throws SQLException {
        return new Interval(row.getInt("low"), row.getInt("high"));
    }

    private static Optional<String> parent(ResultSet row) throws SQLException {
        @Nullable String parent = row.getString("parent");
        return Optional.ofNullable(parent);
    }

    private static BigDecimal decimal(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column);
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
