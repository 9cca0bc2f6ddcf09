package guatu.projects.procedures;

import guatu.projects.procedures.Catalogue.Move;
import guatu.projects.procedures.Catalogue.OfficeRow;
import guatu.projects.procedures.Catalogue.Procedure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The catalogue as the pack has it. It is short: each question reads it.
@Repository
class CatalogueRepository {

    private static final String PROCEDURES = """
            select procedure, stage, level, legal_days, promised_days, name_zh, name_en, office_zh, office_en, tag, source
              from projects.procedure
             order by place
            """;

    private static final String NEEDS = """
            select procedure, needs
              from projects.procedure_need
             order by procedure, needs
            """;

    private static final String MOVES = """
            select from_state, event, to_state, holder, clock, reason, by_office, name_zh, name_en, tag
              from projects.procedure_move
             order by from_state, event
            """;

    private static final String OFFICES = """
            select procedure, level, region, office_zh, person, phone, promised_days, tag, source
              from projects.procedure_office
             order by procedure, level, region
            """;

    private static final String CLEAR_NEEDS = "delete from projects.procedure_need";
    private static final String CLEAR_MOVES = "delete from projects.procedure_move";
    private static final String CLEAR_OFFICES = "delete from projects.procedure_office";
    private static final String CLEAR_PROCEDURES = "delete from projects.procedure";

    private static final String INSERT_PROCEDURES = """
            insert into projects.procedure (procedure, place, stage, level, legal_days, promised_days, name_zh, name_en,
                   office_zh, office_en, tag, source)
            select given.procedure, given.place::int, given.stage, given.level, given.legal_days::int,
                   given.promised_days::int, given.name_zh, given.name_en, given.office_zh, given.office_en, given.tag,
                   given.source
              from unnest(:procedure::text[], :place::text[], :stage::text[], :level::text[], :legal_days::text[],
                          :promised_days::text[], :name_zh::text[], :name_en::text[], :office_zh::text[],
                          :office_en::text[], :tag::text[], :source::text[])
                as given (procedure, place, stage, level, legal_days, promised_days, name_zh, name_en, office_zh,
                          office_en, tag, source)
            """;

    private static final String INSERT_NEEDS = """
            insert into projects.procedure_need (procedure, needs, tag, source)
            select given.procedure, given.needs, given.tag, given.source
              from unnest(:procedure::text[], :needs::text[], :tag::text[], :source::text[])
                as given (procedure, needs, tag, source)
            """;

    private static final String INSERT_MOVES = """
            insert into projects.procedure_move (from_state, event, to_state, holder, clock, reason, by_office, name_zh,
                   name_en, tag, source)
            select given.from_state, given.event, given.to_state, given.holder, given.clock, given.reason = '1',
                   given.by_office = '1', given.name_zh, given.name_en, given.tag, given.source
              from unnest(:from_state::text[], :event::text[], :to_state::text[], :holder::text[], :clock::text[],
                          :reason::text[], :by_office::text[], :name_zh::text[], :name_en::text[], :tag::text[],
                          :source::text[])
                as given (from_state, event, to_state, holder, clock, reason, by_office, name_zh, name_en, tag, source)
            """;

    private static final String INSERT_OFFICES = """
            insert into projects.procedure_office (procedure, level, region, office_zh, person, phone, promised_days, tag,
                   source)
            select given.procedure, given.level, given.region, given.office_zh, given.person, given.phone,
                   given.promised_days::int, given.tag, given.source
              from unnest(:procedure::text[], :level::text[], :region::text[], :office_zh::text[], :person::text[],
                          :phone::text[], :promised_days::text[], :tag::text[], :source::text[])
                as given (procedure, level, region, office_zh, person, phone, promised_days, tag, source)
            """;

    private final JdbcClient jdbc;

    CatalogueRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Catalogue read() {
        var needs = new LinkedHashMap<String, Set<String>>();
        jdbc.sql(NEEDS)
                .query((row, number) -> Map.entry(row.getString("procedure"), row.getString("needs")))
                .list()
                .forEach(need -> needs.computeIfAbsent(need.getKey(), none -> new TreeSet<>())
                        .add(need.getValue()));
        return new Catalogue(procedures(), needs, moves(), offices());
    }

    void replace(
            Map<String, String[]> procedures,
            Map<String, String[]> needs,
            Map<String, String[]> moves,
            Map<String, String[]> offices) {
        jdbc.sql(CLEAR_NEEDS).update();
        jdbc.sql(CLEAR_MOVES).update();
        jdbc.sql(CLEAR_OFFICES).update();
        jdbc.sql(CLEAR_PROCEDURES).update();
        jdbc.sql(INSERT_PROCEDURES).params(procedures).update();
        jdbc.sql(INSERT_NEEDS).params(needs).update();
        jdbc.sql(INSERT_MOVES).params(moves).update();
        jdbc.sql(INSERT_OFFICES).params(offices).update();
    }

    private List<Procedure> procedures() {
        return jdbc.sql(PROCEDURES)
                .query((row, number) -> new Procedure(
                        row.getString("procedure"),
                        row.getString("stage"),
                        row.getString("level"),
                        row.getInt("legal_days"),
                        row.getInt("promised_days"),
                        row.getString("name_zh"),
                        row.getString("name_en"),
                        row.getString("office_zh"),
                        row.getString("office_en"),
                        row.getString("tag"),
                        row.getString("source")))
                .list();
    }

    private List<Move> moves() {
        return jdbc.sql(MOVES)
                .query((row, number) -> new Move(
                        ItemState.valueOf(row.getString("from_state")),
                        row.getString("event"),
                        ItemState.valueOf(row.getString("to_state")),
                        Holder.valueOf(row.getString("holder")),
                        ItemClock.Effect.valueOf(row.getString("clock")),
                        row.getBoolean("reason"),
                        row.getBoolean("by_office"),
                        row.getString("name_zh"),
                        row.getString("name_en"),
                        row.getString("tag")))
                .list();
    }

    private List<OfficeRow> offices() {
        return jdbc.sql(OFFICES)
                .query((row, number) -> new OfficeRow(
                        row.getString("procedure"),
                        row.getString("level"),
                        row.getString("region"),
                        row.getString("office_zh"),
                        row.getString("person"),
                        row.getString("phone"),
                        row.getInt("promised_days"),
                        row.getString("tag"),
                        row.getString("source")))
                .list();
    }
}
