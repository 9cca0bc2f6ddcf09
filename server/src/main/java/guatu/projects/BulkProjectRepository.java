package guatu.projects;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Puts many projects down at once. Rows travel as JSON: many columns, most of them often empty.
@Repository
class BulkProjectRepository {

    private static final String NEXT = "select nextval('projects.project_id') from generate_series(1, :count)";

    private static final String PROJECTS = """
            insert into projects.project (id, region, park, enterprise, unit_code, unit_name, code, name_zh, name_en,
                   initials, stage, stage_since, partial, status, level, nature, approval, industry, cluster, origin,
                   total, planned_start, planned_completion, planned_production, lat, lon, datum, altitude, version,
                   confirmed_on, approval_expires, demo)
            select id, region, park, enterprise, coalesce(sheet ->> 'unitCode', ''), coalesce(sheet ->> 'unitName', ''),
                   code, sheet ->> 'nameZh', coalesce(sheet ->> 'nameEn', ''), initials, stage, stage_since, partial,
                   status, level, sheet ->> 'nature', coalesce(sheet ->> 'approval', ''), industry,
                   coalesce(sheet ->> 'cluster', ''), coalesce(sheet ->> 'origin', ''), (sheet ->> 'total')::bigint,
                   (sheet ->> 'plannedStart')::date, (sheet ->> 'plannedCompletion')::date,
                   (sheet ->> 'plannedProduction')::date, (sheet ->> 'lat')::numeric, (sheet ->> 'lon')::numeric,
                   coalesce(sheet ->> 'datum', ''), (sheet ->> 'altitude')::int, 1, confirmed_on, approval_expires, demo
              from jsonb_to_recordset(:rows::jsonb)
                as given (id bigint, region int, park int, enterprise bigint, industry int, initials text, code text,
                        stage text, stage_since date, partial boolean, status text, level text, confirmed_on date,
                        approval_expires date, demo boolean, sheet jsonb)
            """;

    private static final String VERSIONS = """
            insert into projects.version (project, no, sheet, total, reason, known_from, at, post, person, by_zh, by_en)
            select project, 1, sheet, total, '', known_from, at, 0, 0, '系统', 'System'
              from jsonb_to_recordset(:rows::jsonb)
                as given (project bigint, sheet jsonb, total bigint, known_from bigint, at timestamptz)
            """;

    private static final String STAGES = """
            insert into projects.stage (project, no, stage, since, partial, kind, reason, known_from, at, post, person,
                   by_zh, by_en)
            select project, no, stage, since, partial, 'ENTERED', reason, known_from, at, 0, 0, '系统', 'System'
              from jsonb_to_recordset(:rows::jsonb)
                as given (project bigint, no int, stage text, since date, partial boolean, reason text, known_from bigint,
                        at timestamptz)
            """;

    private static final String STATUSES = """
            insert into projects.status (project, no, status, since, reason, document, opinion, planned_resume, known_from,
                   at, post, person, by_zh, by_en)
            select project, 1, status, since, reason, '演示文件', '演示意见', planned_resume, known_from, at, 0, 0, '系统',
                   'System'
              from jsonb_to_recordset(:rows::jsonb)
                as given (project bigint, status text, since date, reason text, planned_resume date, known_from bigint,
                        at timestamptz)
            """;

    private static final String CODES = """
            insert into projects.code (project, no, kind, code, reason, known_from, at, post, person, by_zh, by_en)
            select project, 1, 'ISSUED', code, '', known_from, at, 0, 0, '系统', 'System'
              from jsonb_to_recordset(:rows::jsonb) as given (project bigint, code text, known_from bigint, at timestamptz)
            """;

    private static final String APPROVALS = """
            insert into projects.approval (project, no, kind, day, expires, document, reason, known_from, at, post, person,
                   by_zh, by_en)
            select project, 1, 'ISSUED', day, expires, '演示核准文件', '', known_from, at, 0, 0, '系统', 'System'
              from jsonb_to_recordset(:rows::jsonb)
                as given (project bigint, day date, expires date, known_from bigint, at timestamptz)
            """;

    private static final String CONFIRMATIONS = """
            insert into projects.confirmation (project, no, day, known_from, at, post, person, by_zh, by_en)
            select project, 1, day, known_from, at, 0, 0, '系统', 'System'
              from jsonb_to_recordset(:rows::jsonb) as given (project bigint, day date, known_from bigint, at timestamptz)
            """;

    private static final String RESERVES = """
            insert into projects.reserve (project, level, case_id, since, total, known_from, at, post, person, by_zh, by_en)
            select project, level, 0, since, total, known_from, at, 0, 0, '系统', 'System'
              from jsonb_to_recordset(:rows::jsonb)
                as given (project bigint, level text, since date, total bigint, known_from bigint, at timestamptz)
            """;

    private static final String SPONSORSHIPS = """
            insert into projects.sponsorship (project, level, leader, leader_post, seat, deputy, contact, document,
                   valid_from, known_from, at, post, person, by_zh, by_en)
            select project, level, leader, leader_post, seat, '', '', '演示包联文件', valid_from, known_from, at, 0, 0,
                   '系统', 'System'
              from jsonb_to_recordset(:rows::jsonb)
                as given (project bigint, level text, leader text, leader_post text, seat bigint, valid_from date,
                        known_from bigint, at timestamptz)
            """;

    private static final String VISITS = """
            insert into projects.visit (project, no, sponsorship, day, place, people, note, known_from, at, post, person,
                   by_zh, by_en)
            select given.project, no,
                   (select id from projects.sponsorship
                     where sponsorship.project = given.project and sponsorship.level = given.level),
                   day, place, '', '', known_from, at, 0, 0, '系统', 'System'
              from jsonb_to_recordset(:rows::jsonb)
                as given (project bigint, no int, level text, day date, place text, known_from bigint, at timestamptz)
            """;

    private static final String VISIT_ITEMS = """
            insert into projects.visit_item (project, visit, no, kind, text, due)
            select project, no, 1, case when due is null then 'PROBLEM' else 'PROMISE' end, text, due
              from jsonb_to_recordset(:rows::jsonb) as given (project bigint, no int, text text, due date)
            """;

    private static final String VISIT_ANSWERS = """
            insert into projects.visit_answer (project, visit, item, no, kind, day, text, known_from, at, post, person,
                   by_zh, by_en)
            select project, no, 1, 1, 'DONE', solved, '演示：已协调解决', known_from, at, 0, 0, '系统', 'System'
              from jsonb_to_recordset(:rows::jsonb)
                as given (project bigint, no int, solved date, known_from bigint, at timestamptz)
             where solved is not null
            """;

    private static final String ITEMS = """
            insert into projects.item_event (project, procedure, no, event, state, holder, clock, day, reason, document,
                   known_from, at, post, person, by_zh, by_en)
            select project, procedure, no, event, state, holder, clock, day, reason, '', known_from, at, 0, 0, '系统',
                   'System'
              from jsonb_to_recordset(:rows::jsonb)
                as given (project bigint, procedure text, no int, event text, state text, holder text, clock text, day date,
                        reason text, known_from bigint, at timestamptz)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    BulkProjectRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Long> next(int count) {
        return jdbc.sql(NEXT).param("count", count).query(Long.class).list();
    }

    void load(Map<String, List<Map<String, Object>>> rows) {
        load(PROJECTS, rows, "project");
        load(VERSIONS, rows, "version");
        load(STAGES, rows, "stage");
        load(STATUSES, rows, "status");
        load(CODES, rows, "code");
        load(APPROVALS, rows, "approval");
        load(CONFIRMATIONS, rows, "confirmation");
        load(RESERVES, rows, "reserve");
        load(SPONSORSHIPS, rows, "sponsorship");
        load(VISITS, rows, "visit");
        load(VISIT_ITEMS, rows, "visit");
        load(VISIT_ANSWERS, rows, "visit");
        load(ITEMS, rows, "item_event");
    }

    private void load(String sql, Map<String, List<Map<String, Object>>> rows, String table) {
        var of = Optional.ofNullable(rows.get(table)).orElse(List.of());
        if (!of.isEmpty()) {
            jdbc.sql(sql).param("rows", json.writeValueAsString(of)).update();
        }
    }
}
