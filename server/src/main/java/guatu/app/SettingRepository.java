package guatu.app;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Settings, in `app.setting`.
@Repository
class SettingRepository {

    private static final String FIND = "select value from app.setting where code = :code";

    private static final String LOCKED = "select value from app.setting where code = :code for update";

    private static final String PUT = """
            insert into app.setting (code, value)
            values (:code, :value)
                on conflict (code) do update set value = excluded.value
            """;

    private static final String REFRESH_STATISTICS = "select app.refresh_statistics()::text";

    private final JdbcClient jdbc;

    SettingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> find(String code) {
        return jdbc.sql(FIND).param("code", code).query(String.class).optional();
    }

    Optional<String> locked(String code) {
        return jdbc.sql(LOCKED).param("code", code).query(String.class).optional();
    }

    void put(String code, String value) {
        jdbc.sql(PUT).param("code", code).param("value", value).update();
    }

    void refreshStatistics() {
        jdbc.sql(REFRESH_STATISTICS).query((row, number) -> number).list();
    }
}
