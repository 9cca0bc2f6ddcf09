package guatu.figures;

import guatu.kernel.IndicatorCode;
import guatu.kernel.Unit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Definitions and published figures, in the schema `figures`.
@Repository
class IndicatorRepository {

    private static final String INDICATORS = """
            select code, name_zh, name_en, unit, places, kind, definition_zh, definition_en, source, clause,
                   rule_version, rule_zh, rule_en, measure
              from figures.indicator
             order by place
            """;

    private static final String PUT_INDICATORS = """
            insert into figures.indicator (code, place, name_zh, name_en, unit, places, kind, definition_zh,
                                           definition_en, source, clause, rule_version, rule_zh, rule_en, measure)
            select code, place, name_zh, name_en, unit, places, kind, definition_zh, definition_en, source, clause,
                   rule_version, rule_zh, rule_en, measure
              from unnest(:code::text[], :name_zh::text[], :name_en::text[], :unit::text[], :places::int[],
                          :kind::text[], :definition_zh::text[], :definition_en::text[], :source::text[],
                          :clause::text[], :rule_version::text[], :rule_zh::text[], :rule_en::text[], :measure::text[])
                   with ordinality as row (code, name_zh, name_en, unit, places, kind, definition_zh, definition_en,
                                           source, clause, rule_version, rule_zh, rule_en, measure, place)
                on conflict (code) do update
               set place = excluded.place, name_zh = excluded.name_zh, name_en = excluded.name_en,
                   unit = excluded.unit, places = excluded.places, kind = excluded.kind,
                   definition_zh = excluded.definition_zh, definition_en = excluded.definition_en,
                   source = excluded.source, clause = excluded.clause, rule_version = excluded.rule_version,
                   rule_zh = excluded.rule_zh, rule_en = excluded.rule_en,
                   measure = excluded.measure
            """;

    private static final String PUBLISHED = """
            select target, match, period_from, period_to, scope, indicator, value, unit, growth_pct, derived, note,
                   source_title, source_url
              from figures.published
             where :target = '*' or target = :target
             order by no
            """;

    private static final String CLEAR_PUBLISHED = "delete from figures.published";

    private static final String PUT_PUBLISHED = """
            insert into figures.published (no, target, match, period_from, period_to, scope, indicator, value, unit,
                                           growth_pct, derived, note, source_title, source_url)
            select no, target, match, period_from, period_to, scope, indicator, nullif(value, '')::numeric, unit,
                   nullif(growth_pct, '')::numeric, derived = 'yes', note, source_title, source_url
              from unnest(:target::text[], :match::text[], :period_from::text[], :period_to::text[], :scope::text[],
                          :indicator::text[], :value::text[], :unit::text[], :growth_pct::text[], :derived::text[],
                          :note::text[], :source_title::text[], :source_url::text[])
                   with ordinality as row (target, match, period_from, period_to, scope, indicator, value, unit,
                                           growth_pct, derived, note, source_title, source_url, no)
            """;

    private final JdbcClient jdbc;

    IndicatorRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Indicator> indicators() {
        return jdbc.sql(INDICATORS).query((row, number) -> indicator(row)).list();
    }

    /// Adds or replaces definitions, by columns of text.
    void putIndicators(Map<String, String[]> columns) {
        jdbc.sql(PUT_INDICATORS).params(columns).update();
    }

    /// The published figures of a target; of all with `*`.
    List<Published> published(String target) {
        return jdbc.sql(PUBLISHED)
                .param("target", target)
                .query((row, number) -> published(row))
                .list();
    }

    /// Replaces the published figures.
    void putPublished(Map<String, String[]> columns) {
        jdbc.sql(CLEAR_PUBLISHED).update();
        jdbc.sql(PUT_PUBLISHED).params(columns).update();
    }

    private static Published published(ResultSet row) throws SQLException {
        return new Published(
                row.getString("target"),
                row.getString("match"),
                row.getString("period_from"),
                row.getString("period_to"),
                row.getString("scope"),
                row.getString("indicator"),
                Optional.ofNullable(row.getBigDecimal("value")),
                row.getString("unit"),
                Optional.ofNullable(row.getBigDecimal("growth_pct")),
                row.getBoolean("derived"),
                row.getString("note"),
                row.getString("source_title"),
                row.getString("source_url"));
    }

    private static Indicator indicator(ResultSet row) throws SQLException {
        return new Indicator(
                IndicatorCode.of(row.getString("code")),
                row.getString("name_zh"),
                row.getString("name_en"),
                Unit.of(row.getString("unit")),
                row.getInt("places"),
                Indicator.Kind.valueOf(row.getString("kind")),
                row.getString("definition_zh"),
                row.getString("definition_en"),
                row.getString("source"),
                row.getString("clause"),
                row.getString("rule_version"),
                row.getString("rule_zh"),
                row.getString("rule_en"),
                row.getString("measure"));
    }
}
