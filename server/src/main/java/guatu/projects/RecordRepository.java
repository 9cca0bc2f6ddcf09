package guatu.projects;

import guatu.access.Actor;
import guatu.kernel.Interval;
import guatu.kernel.KnownTime;
import guatu.projects.Lookalikes.Other;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The record and its versions. What is on record is added to; what holds now is kept beside it.
@Repository
class RecordRepository {

    private static final String LOCK = "select pg_advisory_xact_lock(6403, (:id % 2147483647)::int)";

    private static final String NEXT = "select nextval('projects.project_id')";

    private static final String INSERT = """
            insert into projects.project (id, region, park, enterprise, unit_code, unit_name, name_zh, name_en, initials,
                   stage, stage_since, nature, approval, industry, cluster, origin, total, planned_start,
                   planned_completion, planned_production, lat, lon, datum, altitude, version, confirmed_on, demo)
            values (:id, :region, :park, :enterprise, :unitCode, :unitName, :nameZh, :nameEn, :initials, 'S0', :today,
                   :nature, :approval, :industry, :cluster, :origin, :total, :start::date, :completion::date,
                   :production::date, :lat::numeric, :lon::numeric, :datum, :altitude::int, 0, :today, false)
            """;

    private static final String UPDATE = """
            update projects.project
               set region = :region, park = :park, enterprise = :enterprise, unit_code = :unitCode, unit_name = :unitName,
                   name_zh = :nameZh, name_en = :nameEn, initials = :initials, nature = :nature, approval = :approval,
                   industry = :industry, cluster = :cluster, origin = :origin, total = :total,
                   planned_start = :start::date, planned_completion = :completion::date,
                   planned_production = :production::date, lat = :lat::numeric, lon = :lon::numeric, datum = :datum,
                   altitude = :altitude::int, version = :version, confirmed_on = :today
             where id = :id
            """;

    private static final String VERSION = """
            insert into projects.version (project, no, sheet, total, reason, known_from, at, post, person, by_zh, by_en)
            values (:id, :no, :sheet::jsonb, :total, :reason, :known, :at, :post, :person, :byZh, :byEn)
            """;

    private static final String STAGE = """
            insert into projects.stage (project, no, stage, since, kind, reason, known_from, at, post, person, by_zh,
                   by_en)
            values (:id, 1, 'S0', :today, 'ENTERED', '', :known, :at, :post, :person, :byZh, :byEn)
            """;

    private static final String VERSIONS = """
            select no, sheet, reason, at, by_zh, by_en
              from projects.version
             where project = :id
             order by no
            """;

    private static final String SHEET = """
            select sheet
              from projects.version
             where project = :id
             order by no desc
             limit 1
            """;

    private static final String OTHERS = """
            select id, name_zh, total
              from projects.project
             where region between :low and :high
               and stage <> 'S8'
               and id <> :except
               and ((:unitCode <> '' and unit_code = :unitCode)
                    or (:unitName <> '' and lower(unit_name) = lower(:unitName)))
             order by id
             limit 20
            """;

    private static final String CONFIRM = """
            insert into projects.confirmation (project, no, day, known_from, at, post, person, by_zh, by_en)
            select :id, coalesce(max(no), 0) + 1, :today, :known, :at, :post, :person, :byZh, :byEn
              from projects.confirmation
             where project = :id
            """;

    private static final String CONFIRMED = """
            update projects.project
               set confirmed_on = :today
             where id = :id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RecordRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Where it is and whose, in slots and numbers; the rest is in the sheet.
    record Placed(Sheet sheet, int region, int park, int industry, long enterprise, String initials) {}

    /// A version as it was written.
    record Version(int no, Sheet sheet, String reason, Instant at, String byZh, String byEn) {}

    /// Who writes, when, in the order of knowing.
    record Stamp(Actor actor, Instant at, LocalDate today, KnownTime known) {}

    /// Holds a project to the end of the transaction.
    void lock(ProjectId id) {
        jdbc.sql(LOCK).param("id", id.value()).query((row, number) -> number).list();
    }

    ProjectId next() {
        return new ProjectId(jdbc.sql(NEXT).query(Long.class).single());
    }

    void insert(ProjectId id, Placed placed, LocalDate today) {
        bind(jdbc.sql(INSERT), id, placed, today).update();
    }

    /// The first version and the first stage of what was inserted.
    void begin(ProjectId id, Placed placed, String reason, Stamp stamp) {
        stamped(jdbc.sql(STAGE), id, stamp).param("today", stamp.today()).update();
        add(id, 1, placed, reason, stamp);
    }

    /// Adds a version, and lets what holds now follow it.
    void add(ProjectId id, int no, Placed placed, String reason, Stamp stamp) {
        bind(jdbc.sql(UPDATE), id, placed, stamp.today()).param("version", no).update();
        stamped(jdbc.sql(VERSION), id, stamp)
                .param("no", no)
                .param("sheet", json.writeValueAsString(placed.sheet().keys()))
                .param("total", placed.sheet().number(ProjectField.TOTAL).orElse(0L))
                .param("reason", reason)
                .update();
    }

    void confirm(ProjectId id, Stamp stamp) {
        stamped(jdbc.sql(CONFIRM), id, stamp).param("today", stamp.today()).update();
        jdbc.sql(CONFIRMED)
                .param("id", id.value())
                .param("today", stamp.today())
                .update();
    }

    List<Version> versions(ProjectId id) {
        return jdbc.sql(VERSIONS)
                .param("id", id.value())
                .query((row, number) -> new Version(
                        row.getInt("no"),
                        sheet(row),
                        row.getString("reason"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by_zh"),
                        row.getString("by_en")))
                .list();
    }

    Optional<Sheet> sheet(ProjectId id) {
        return jdbc.sql(SHEET)
                .param("id", id.value())
                .query((row, number) -> sheet(row))
                .optional();
    }

    /// Projects of the same unit that are at home within a run of slots, but for one.
    List<Other> others(Sheet sheet, Interval regions, long except) {
        return jdbc.sql(OTHERS)
                .param("low", regions.low())
                .param("high", regions.high())
                .param("except", except)
                .param("unitCode", sheet.text(ProjectField.UNIT_CODE))
                .param("unitName", sheet.text(ProjectField.UNIT_NAME))
                .query((row, number) -> new Other(row.getLong("id"), row.getString("name_zh"), row.getLong("total")))
                .list();
    }

    /// What every row says of who wrote it, and when.
    static JdbcClient.StatementSpec stamped(JdbcClient.StatementSpec sql, ProjectId id, Stamp stamp) {
        return sql.param("id", id.value())
                .param("known", stamp.known().value())
                .param("at", stamp.at().atOffset(ZoneOffset.UTC))
                .param("post", stamp.actor().who().post())
                .param("person", stamp.actor().who().person())
                .param("byZh", stamp.actor().titleZh())
                .param("byEn", stamp.actor().titleEn());
    }

    private static JdbcClient.StatementSpec bind(
            JdbcClient.StatementSpec sql, ProjectId id, Placed placed, LocalDate today) {
        var sheet = placed.sheet();
        return sql.param("id", id.value())
                .param("region", placed.region())
                .param("park", placed.park())
                .param("enterprise", placed.enterprise())
                .param("unitCode", sheet.text(ProjectField.UNIT_CODE))
                .param("unitName", sheet.text(ProjectField.UNIT_NAME))
                .param("nameZh", sheet.text(ProjectField.NAME_ZH))
                .param("nameEn", sheet.text(ProjectField.NAME_EN))
                .param("initials", placed.initials())
                .param("nature", sheet.text(ProjectField.NATURE))
                .param("approval", sheet.text(ProjectField.APPROVAL))
                .param("industry", placed.industry())
                .param("cluster", sheet.text(ProjectField.CLUSTER))
                .param("origin", sheet.text(ProjectField.ORIGIN))
                .param("total", sheet.number(ProjectField.TOTAL).orElse(0L))
                .param("start", sheet.find(ProjectField.PLANNED_START).orElse(null))
                .param("completion", sheet.find(ProjectField.PLANNED_COMPLETION).orElse(null))
                .param("production", sheet.find(ProjectField.PLANNED_PRODUCTION).orElse(null))
                .param("lat", sheet.find(ProjectField.LAT).orElse(null))
                .param("lon", sheet.find(ProjectField.LON).orElse(null))
                .param("datum", sheet.text(ProjectField.DATUM))
                .param("altitude", sheet.find(ProjectField.ALTITUDE).orElse(null))
                .param("today", today);
    }

    private Sheet sheet(ResultSet row) throws SQLException {
        return Sheet.ofKeys(json.readValue(row.getString("sheet"), new TypeReference<Map<String, String>>() {}));
    }
}
