package guatu.plan;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The map that a plan is shown on, in `plan.map`.
@Repository
class MapRepository {

    private static final String PUT = """
            insert into plan.map (plan, geojson)
            values (:plan, :geojson)
                on conflict (plan) do update set geojson = excluded.geojson
            """;

    private static final String FIND = """
            select geojson
              from plan.map
             where plan = :plan
            """;

    private final JdbcClient jdbc;

    MapRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(String plan, String geojson) {
        jdbc.sql(PUT).param("plan", plan).param("geojson", geojson).update();
    }

    Optional<String> find(String plan) {
        return jdbc.sql(FIND).param("plan", plan).query(String.class).optional();
    }
}
