package guatu.reporting;

import guatu.catalog.Dated;
import guatu.kernel.FormCode;
import guatu.kernel.Interval;
import guatu.reporting.pack.CommonFile;
import guatu.reporting.pack.FormFile;
import guatu.reporting.pack.WindowCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Writes the forms of a pack; loading the same pack again changes nothing.
@Repository
class PackRepository {

    private static final String FORM = """
            insert into reporting.form
                   (code, edition, name_zh, name_en, legal_basis, legal_number, legal_until, valid_from, valid_to, source,
                    body, asked)
            values (:form, :edition, :nameZh, :nameEn, :legalBasis, :legalNumber, :legalUntil, :validFrom,
                    :validTo::date, :source, :body, :asked)
                on conflict (code, edition) do update
               set name_zh = excluded.name_zh, name_en = excluded.name_en, legal_basis = excluded.legal_basis,
                   legal_number = excluded.legal_number, legal_until = excluded.legal_until,
                   valid_from = excluded.valid_from, valid_to = excluded.valid_to, source = excluded.source,
                   body = excluded.body, asked = excluded.asked
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

    private static final String ENTRIES = """
            insert into reporting.list_entry
                   (list, code, place, name_zh, name_en, unit, scale, attributes, valid_from, valid_to, source)
            select :list, line.code, line.place, line.name_zh, line.name_en, line.unit, line.scale,
                   line.attributes::jsonb, line.valid_from::date, line.valid_to::date, line.source
              from unnest(:codes::text[], :namesZh::text[], :namesEn::text[], :units::text[], :scales::int[],
                          :attributes::text[], :validFrom::text[], :validTo::text[], :sources::text[]) with ordinality
                as line (code, name_zh, name_en, unit, scale, attributes, valid_from, valid_to, source, place)
                on conflict (list, code, valid_from) do update
               set place = excluded.place, name_zh = excluded.name_zh, name_en = excluded.name_en, unit = excluded.unit,
                   scale = excluded.scale, attributes = excluded.attributes, valid_to = excluded.valid_to,
                   source = excluded.source
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

    /// @param text the form's file as it stands in the pack
    void form(FormFile form, String text) {
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
                .param("body", text)
                .param("asked", form.asked())
                .update();
        cells(form);
    }

    void entries(String list, List<ListEntry> entries) {
        jdbc.sql(ENTRIES)
                .param("list", list)
                .param("codes", texts(entries, ListEntry::code))
                .param("namesZh", texts(entries, ListEntry::nameZh))
                .param("namesEn", texts(entries, ListEntry::nameEn))
                .param("units", texts(entries, entry -> entry.unit().label()))
                .param("scales", entries.stream().map(ListEntry::scale).toArray(Integer[]::new))
                .param("attributes", texts(entries, entry -> json.writeValueAsString(entry.attributes())))
                .param("validFrom", texts(entries, entry -> entry.validFrom().toString()))
                .param("validTo", texts(entries, entry -> until(entry.validTo())))
                .param("sources", texts(entries, ListEntry::source))
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
                                .map(cell -> cell.item().requires(cell.column()))
                                .toArray(Boolean[]::new))
                .param("within", texts(cells, cell -> cell.item().within().orElse("")))
                .update();
    }

    void emptyReasons(List<CommonFile.Phrase> phrases) {
        jdbc.sql(EMPTY_REASONS)
                .param("phrases", texts(phrases, CommonFile.Phrase::phrase))
                .param("validFrom", texts(phrases, phrase -> phrase.validFrom().toString()))
                .param(
                        "validTo",
                        texts(phrases, phrase -> until(phrase.validTo().orElse(Dated.FOREVER))))
                .param("sources", texts(phrases, CommonFile.Phrase::source))
                .update();
    }

    void directParks(List<CommonFile.DirectPark> parks, Function<CommonFile.DirectPark, Interval> slots) {
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
                .param("sources", texts(parks, CommonFile.DirectPark::source))
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
