package guatu.projects.months;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The dispatch tables of the pack, a row each as its cells. They are few, and read once.
@Repository
class DispatchRuleRepository {

    private static final String ROWS = """
            select cells
              from projects.dispatch_rule
             where kind = :kind
             order by no
            """;

    private static final String CLEAR = "delete from projects.dispatch_rule";

    private static final String INSERT = """
            insert into projects.dispatch_rule (kind, no, cells)
            select :kind::text, given.no, given.cells::jsonb
              from unnest(:cells::text[]) with ordinality as given (cells, no)
            """;

    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DispatchRuleRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Map<String, String>> rows(String kind) {
        return jdbc.sql(ROWS).param("kind", kind).query(String.class).list().stream()
                .map(cells -> json.readValue(cells, CELLS))
                .toList();
    }

    void replace(Map<String, List<Map<String, String>>> tables) {
        jdbc.sql(CLEAR).update();
        tables.forEach((kind, rows) -> jdbc.sql(INSERT)
                .param("kind", kind)
                .param("cells", rows.stream().map(json::writeValueAsString).toArray(String[]::new))
                .update());
    }
}
