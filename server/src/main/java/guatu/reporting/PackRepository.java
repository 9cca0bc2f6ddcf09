package guatu.reporting;

import guatu.catalog.Dated;
import guatu.kernel.FormCode;
import guatu.kernel.Interval;
import guatu.reporting.pack.FormFile;
import guatu.reporting.pack.WindowCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Writes the forms of a pack; loading the same pack again changes nothing.
@Repository
class PackRepository {

    private static final String FORM = """
            insert into reporting.form
                   (code, edition, name_zh, name_en, legal_basis, legal_number, legal_until, valid_from, valid_to, source)
            values (:form, :edition, :nameZh, :nameEn, :legalBasis, :legalNumber, :legalUntil, :validFrom,
                    :validTo::date, :source)
                on conflict (code, edition) do update
               set name_zh = excluded.name_zh, name_en = excluded.name_en, legal_basis = excluded.legal_basis,
                   legal_number = excluded.legal_number, legal_until = excluded.legal_until,
                   valid_from = excluded.valid_from, valid_to = excluded.valid_to, source = excluded.source
            """;

    private static final String COLUMNS = """
            insert into reporting.form_column (form, edition, place, code, name_zh, name_en)
            select :form, :edition, line.place, line.code, line.name_zh, line.name_en
              from unnest(:codes::text[], :namesZh::text[], :namesEn::text[]) with ordinality
                as line (code, name_zh, name_en, place)
                on conflict (form, edition, place) do update
               set code = excluded.code, name_zh = excluded.name_zh, name_en = excluded.name_en
            """;

    private static final String CELLS = """
            insert into reporting.form_cell
                   (form, edition, place, item, col, name_zh, name_en, unit, scale, required, within)
            select :form, :edition, line.place, line.item, line.col, line.name_zh, line.name_en, line.unit, line.scale,
                   line.required, line.within
              from unnest(:items::text[], :columns::text[], :namesZh::text[], :namesEn::text[], :units::text[],
                          :scales::int[], :required::boolean[], :within::text[]) with ordinality
                as line (item, col, name_zh, name_en, unit, scale, required, within, place)
                on conflict (form, edition, place) do update
               set item = excluded.item, col = excluded.col, name_zh = excluded.name_zh, name_en = excluded.name_en,
                   unit = excluded.unit, scale = excluded.scale, required = excluded.required, within = excluded.within
            """;

    private static final String CHECKS = """
            insert into reporting.form_check (form, edition, rule, severity, name_zh, name_en, bounds, source)
            select :form, :edition, line.rule, line.severity, line.name_zh, line.name_en, line.bounds::jsonb, line.source
              from unnest(:rules::text[], :severities::text[], :namesZh::text[], :namesEn::text[], :bounds::text[],
                          :sources::text[]) as line (rule, severity, name_zh, name_en, bounds, source)
                on conflict (form, edition, rule) do update
               set severity = excluded.severity, name_zh = excluded.name_zh, name_en = excluded.name_en,
                   bounds = excluded.bounds, source = excluded.source
            """;

    private static final String EMPTY_REASONS = """
            insert into reporting.empty_reason (phrase, valid_from, valid_to, source)
            select line.phrase, line.valid_from::date, line.valid_to::date, line.source
              from unnest(:phrases::text[], :validFrom::text[], :validTo::text[], :sources::text[])
                as line (phrase, valid_from, valid_to, source)
                on conflict (phrase, valid_from) do update
               set valid_to = excluded.valid_to, source = excluded.source
            """;

    private static final String DIRECT_PARKS = """
            insert into reporting.direct_park (park, low, high, valid_from, valid_to, source)
            select line.park, line.low, line.high, line.valid_from::date, line.valid_to::date, line.source
              from unnest(:parks::text[], :lows::int[], :highs::int[], :validFrom::text[], :validTo::text[],
                          :sources::text[]) as line (park, low, high, valid_from, valid_to, source)
                on conflict (park, valid_from) do update
               set low = excluded.low, high = excluded.high, valid_to = excluded.valid_to, source = excluded.source
            """;

    private static final String WINDOWS = """
            insert into reporting.filing_window
                   (form, month, opens_at, firm_until, county_until, prefecture_until, province_until, source)
            select :form, line.month::date, line.opens_at, line.firm_until, line.county_until, line.prefecture_until,
                   line.province_until, line.source
              from unnest(:months::text[], :opensAt::timestamptz[], :firmUntil::timestamptz[],
                          :countyUntil::timestamptz[], :prefectureUntil::timestamptz[], :provinceUntil::timestamptz[],
                          :sources::text[])
                as line (month, opens_at, firm_until, county_until, prefecture_until, province_until, source)
                on conflict (form, month) do update
               set opens_at = excluded.opens_at, firm_until = excluded.firm_until, county_until = excluded.county_until,
                   prefecture_until = excluded.prefecture_until, province_until = excluded.province_until,
                   source = excluded.source
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PackRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void form(FormFile form) {
        jdbc.sql(FORM)
                .param("form", form.form().value())
                .param("edition", form.edition())
                .param("nameZh", form.nameZh())
                .param("nameEn", form.nameEn())
                .param("legalBasis", form.legalBasis())
                .param("legalNumber", form.legalNumber())
                .param("legalUntil", form.legalUntil())
                .param("validFrom", form.validFrom())
                .param("validTo", form.validTo().map(LocalDate::toString).orElse("infinity"))
                .param("source", form.source())
                .update();
        columns(form);
        cells(form);
        checks(form);
    }

    private void columns(FormFile form) {
        jdbc.sql(COLUMNS)
                .param("form", form.form().value())
                .param("edition", form.edition())
                .param("codes", texts(form.columns(), FormFile.ColumnLine::code))
                .param("namesZh", texts(form.columns(), FormFile.ColumnLine::nameZh))
                .param("namesEn", texts(form.columns(), FormFile.ColumnLine::nameEn))
                .update();
    }

    private void cells(FormFile form) {
        record Cell(FormFile.ItemLine item, String column) {}
        var cells = form.items().stream()
                .flatMap(item -> form.columns().stream().map(column -> new Cell(item, column.code())))
                .toList();
        jdbc.sql(CELLS)
                .param("form", form.form().value())
                .param("edition", form.edition())
                .param("items", texts(cells, cell -> cell.item().code()))
                .param("columns", texts(cells, Cell::column))
                .param("namesZh", texts(cells, cell -> cell.item().nameZh()))
                .param("namesEn", texts(cells, cell -> cell.item().nameEn()))
                .param("units", texts(cells, cell -> cell.item().unit().label()))
                .param("scales", cells.stream().map(cell -> cell.item().scale()).toArray(Integer[]::new))
                .param(
                        "required",
                        cells.stream()
                                .map(cell -> cell.item().required().contains(cell.column()))
                                .toArray(Boolean[]::new))
                .param("within", texts(cells, cell -> cell.item().within().orElse("")))
                .update();
    }

    private void checks(FormFile form) {
        var checks = form.checks();
        jdbc.sql(CHECKS)
                .param("form", form.form().value())
                .param("edition", form.edition())
                .param("rules", texts(checks, FormFile.CheckLine::id))
                .param("severities", texts(checks, check -> check.severity().name()))
                .param("namesZh", texts(checks, FormFile.CheckLine::nameZh))
                .param("namesEn", texts(checks, FormFile.CheckLine::nameEn))
                .param(
                        "bounds",
                        texts(
                                checks,
                                check -> json.writeValueAsString(check.bounds().orElse(Map.of()))))
                .param("sources", texts(checks, FormFile.CheckLine::source))
                .update();
    }

    void emptyReasons(List<FormFile.Phrase> phrases) {
        jdbc.sql(EMPTY_REASONS)
                .param("phrases", texts(phrases, FormFile.Phrase::phrase))
                .param("validFrom", texts(phrases, phrase -> phrase.validFrom().toString()))
                .param(
                        "validTo",
                        texts(phrases, phrase -> until(phrase.validTo().orElse(Dated.FOREVER))))
                .param("sources", texts(phrases, FormFile.Phrase::source))
                .update();
    }

    void directParks(List<FormFile.DirectPark> parks, Function<FormFile.DirectPark, Interval> slots) {
        jdbc.sql(DIRECT_PARKS)
                .param("parks", texts(parks, park -> park.park().value()))
                .param(
                        "lows",
                        parks.stream().map(park -> slots.apply(park).low()).toArray(Integer[]::new))
                .param(
                        "highs",
                        parks.stream().map(park -> slots.apply(park).high()).toArray(Integer[]::new))
                .param("validFrom", texts(parks, park -> park.validFrom().toString()))
                .param("validTo", texts(parks, park -> until(park.validTo().orElse(Dated.FOREVER))))
                .param("sources", texts(parks, FormFile.DirectPark::source))
                .update();
    }

    void windows(FormCode form, List<WindowCalendar.Dates> windows) {
        jdbc.sql(WINDOWS)
                .param("form", form.value())
                .param("months", texts(windows, window -> window.month().start().toString()))
                .param("opensAt", instants(windows, WindowCalendar.Dates::opensAt))
                .param("firmUntil", instants(windows, WindowCalendar.Dates::firmUntil))
                .param("countyUntil", instants(windows, WindowCalendar.Dates::countyUntil))
                .param("prefectureUntil", instants(windows, WindowCalendar.Dates::prefectureUntil))
                .param("provinceUntil", instants(windows, WindowCalendar.Dates::provinceUntil))
                .param("sources", texts(windows, WindowCalendar.Dates::source))
                .update();
    }

    private static String until(LocalDate day) {
        return day.equals(Dated.FOREVER) ? "infinity" : day.toString();
    }

    private static <T> String[] texts(List<T> lines, Function<T, String> member) {
        return lines.stream().map(member).toArray(String[]::new);
    }

    private static <T> String[] instants(List<T> lines, Function<T, Instant> member) {
        return lines.stream().map(line -> member.apply(line).toString()).toArray(String[]::new);
    }
}
