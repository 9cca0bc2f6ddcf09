package guatu.catalog;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes code tables, each with one statement for all its rows. Columns come by name, as a pack's table has
/// them; an empty cell is a missing value.
@Repository
class CodeWriteRepository {

    private static final String REGIONS = """
            insert into catalog.region (code, low, high, level, parent, kind, name_zh, name_en, short_zh, lon, lat,
                                        valid_from, valid_to, source)
            select code, low, high, level, nullif(parent, ''), kind, name_zh, name_en, short_zh, lon, lat,
                   valid_from, coalesce(nullif(valid_to, ''), 'infinity')::date, source
              from unnest(:code::text[], :low::int[], :high::int[], :level::smallint[], :parent::text[], :kind::text[],
                          :name_zh::text[], :name_en::text[], :short_zh::text[], :lon::numeric[], :lat::numeric[],
                          :valid_from::date[], :valid_to::text[], :source::text[])
                   as given (code, low, high, level, parent, kind, name_zh, name_en, short_zh, lon, lat,
                             valid_from, valid_to, source)
             order by level
                on conflict (code) do update
               set low = excluded.low, high = excluded.high, level = excluded.level, parent = excluded.parent,
                   kind = excluded.kind, name_zh = excluded.name_zh, name_en = excluded.name_en,
                   short_zh = excluded.short_zh, lon = excluded.lon, lat = excluded.lat,
                   valid_from = excluded.valid_from, valid_to = excluded.valid_to, source = excluded.source
            """;

    private static final String REGION_CODES = """
            with gone as (delete from catalog.region_code
                           where (code, valid_from) not in (select * from unnest(:code::text[], :valid_from::date[])))
            insert into catalog.region_code (code, slot, name_zh, valid_from, valid_to, note)
            select code, slot, name_zh, valid_from, coalesce(nullif(valid_to, ''), 'infinity')::date, note
              from unnest(:code::text[], :slot::int[], :name_zh::text[], :valid_from::date[], :valid_to::text[],
                          :note::text[]) as given (code, slot, name_zh, valid_from, valid_to, note)
                on conflict (code, valid_from) do update
               set slot = excluded.slot, name_zh = excluded.name_zh, valid_to = excluded.valid_to, note = excluded.note
            """;

    private static final String REGION_ALIASES = """
            with gone as (delete from catalog.region_alias where alias <> all (:alias::text[]))
            insert into catalog.region_alias (alias, region)
            select alias, region
              from unnest(:alias::text[], :region::text[]) as given (alias, region)
                on conflict (alias) do update
               set region = excluded.region
            """;

    private static final String PARKS = """
            insert into catalog.park (code, parent, low, high, name_zh, name_en, short_zh, seat, source)
            select code, nullif(parent, ''), low, high, name_zh, name_en, short_zh, seat, source
              from unnest(:code::text[], :parent::text[], :low::int[], :high::int[], :name_zh::text[], :name_en::text[],
                          :short_zh::text[], :seat::text[], :source::text[])
                   as given (code, parent, low, high, name_zh, name_en, short_zh, seat, source)
             order by parent
                on conflict (code) do update
               set parent = excluded.parent, low = excluded.low, high = excluded.high, name_zh = excluded.name_zh,
                   name_en = excluded.name_en, short_zh = excluded.short_zh, seat = excluded.seat,
                   source = excluded.source
            """;

    private static final String INDUSTRIES = """
            insert into catalog.industry (code, level, section, parent, low, high, name_zh, name_en, reportable)
            select code, level, section, nullif(parent, ''), low, high, name_zh, name_en, level = 4
              from unnest(:code::text[], :level::smallint[], :section::text[], :parent::text[], :low::int[],
                          :high::int[], :name_zh::text[], :name_en::text[])
                   as given (code, level, section, parent, low, high, name_zh, name_en)
                on conflict (code) do update
               set level = excluded.level, section = excluded.section, parent = excluded.parent, low = excluded.low,
                   high = excluded.high, name_zh = excluded.name_zh, name_en = excluded.name_en,
                   reportable = excluded.reportable
            """;

    private static final String CLUSTERS = """
            insert into catalog.cluster (code, place, name_zh, name_en, collected, source)
            select code, place, name_zh, name_en, collected, source
              from unnest(:code::text[], :place::smallint[], :name_zh::text[], :name_en::text[], :collected::boolean[],
                          :source::text[]) as given (code, place, name_zh, name_en, collected, source)
                on conflict (code) do update
               set place = excluded.place, name_zh = excluded.name_zh, name_en = excluded.name_en,
                   collected = excluded.collected, source = excluded.source
            """;

    private static final String CLUSTER_SHARES = """
            with gone as (delete from catalog.cluster_share
                           where (cluster, industry, valid_from)
                                 not in (select * from unnest(:cluster::text[], :industry::int[], :valid_from::date[])))
            insert into catalog.cluster_share (cluster, industry, share_ppm, valid_from, valid_to, source)
            select cluster, industry, (share * 1000000)::int, valid_from,
                   coalesce(nullif(valid_to, ''), 'infinity')::date, source
              from unnest(:cluster::text[], :industry::int[], :share::numeric[], :valid_from::date[], :valid_to::text[],
                          :source::text[]) as given (cluster, industry, share, valid_from, valid_to, source)
                on conflict (cluster, industry, valid_from) do update
               set share_ppm = excluded.share_ppm, valid_to = excluded.valid_to, source = excluded.source
            """;

    private static final String PARAMETERS = """
            insert into catalog.parameter (code, value, unit, valid_from, valid_to, name_zh, name_en, tag, source)
            select code, value, unit, valid_from, coalesce(nullif(valid_to, ''), 'infinity')::date, name_zh, name_en,
                   tag, source
              from unnest(:code::text[], :value::numeric[], :unit::text[], :valid_from::date[], :valid_to::text[],
                          :name_zh::text[], :name_en::text[], :tag::text[], :source::text[])
                   as given (code, value, unit, valid_from, valid_to, name_zh, name_en, tag, source)
                on conflict (code, valid_from) do update
               set value = excluded.value, unit = excluded.unit, valid_to = excluded.valid_to,
                   name_zh = excluded.name_zh, name_en = excluded.name_en, tag = excluded.tag, source = excluded.source
            """;

    private static final String PARAMETERS_GONE = """
            delete from catalog.parameter
             where (code, valid_from) not in (select * from unnest(:code::text[], :valid_from::date[]))
            """;

    private static final String CALENDAR = """
            with gone as (delete from catalog.calendar_day
                           where (region, day) not in (select * from unnest(:region::text[], :date::date[])))
            insert into catalog.calendar_day (day, region, workday, name)
            select day, region, workday, name
              from unnest(:date::date[], :region::text[], :is_workday::boolean[], :name::text[])
                   as given (day, region, workday, name)
                on conflict (region, day) do update
               set workday = excluded.workday, name = excluded.name
            """;

    private static final String RATES_CHANGED = """
            select count(*)
              from unnest(:industry::int[], :year::int[], :rate_bp::int[], :source::text[])
                   as given (industry3, year, rate_bp, source)
              full join (select industry3, year, rate_bp, source
                           from catalog.value_added_rate
                          where known_to is null) as open using (industry3, year)
             where (given.rate_bp, given.source) is distinct from (open.rate_bp, open.source)
            """;

    private static final String RATES_CLOSE = """
            update catalog.value_added_rate as open
               set known_to = :known
             where known_to is null
               and (industry3, year, rate_bp, source)
                   not in (select * from unnest(:industry::int[], :year::int[], :rate_bp::int[], :source::text[]))
            """;

    private static final String RATES_OPEN = """
            insert into catalog.value_added_rate (industry3, year, rate_bp, source, known_from)
            select given.industry3, given.year, given.rate_bp, given.source, :known
              from unnest(:industry::int[], :year::int[], :rate_bp::int[], :source::text[])
                   as given (industry3, year, rate_bp, source)
              left join catalog.value_added_rate as open
                on open.industry3 = given.industry3
               and open.year = given.year
               and open.known_to is null
             where open.year is null
            """;

    private final JdbcClient jdbc;

    CodeWriteRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void regions(Map<String, String[]> table) {
        write(REGIONS, table);
    }

    void regionCodes(Map<String, String[]> table) {
        write(REGION_CODES, table);
    }

    void regionAliases(Map<String, String[]> table) {
        write(REGION_ALIASES, table);
    }

    void parks(Map<String, String[]> table) {
        write(PARKS, table);
    }

    void industries(Map<String, String[]> table) {
        write(INDUSTRIES, table);
    }

    void clusters(Map<String, String[]> table) {
        write(CLUSTERS, table);
    }

    void clusterShares(Map<String, String[]> table) {
        write(CLUSTER_SHARES, table);
    }

    /// Adds parameters, or replaces those with the same code and first day.
    void parameters(Map<String, String[]> table) {
        write(PARAMETERS, table);
    }

    /// Takes away the parameters that are not in the table.
    void onlyParameters(Map<String, String[]> table) {
        write(PARAMETERS_GONE, table);
    }

    void calendar(Map<String, String[]> table) {
        write(CALENDAR, table);
    }

    /// Whether the rates on record differ from the table's.
    boolean ratesDiffer(Map<String, String[]> table) {
        return jdbc.sql(RATES_CHANGED).params(table).query(Long.class).single() > 0;
    }

    /// Closes the rates that changed and opens the new ones; the old ones stay, as they were known.
    void rates(Map<String, String[]> table, long known) {
        jdbc.sql(RATES_CLOSE).params(table).param("known", known).update();
        jdbc.sql(RATES_OPEN).params(table).param("known", known).update();
    }

    private void write(String sql, Map<String, String[]> table) {
        jdbc.sql(sql).params(table).update();
    }
}
