package guatu.access;

import guatu.kernel.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Posts of offices and who fills them, in `access.post` and `access.assignment`.
@Repository
class PostDirectoryRepository {

    private static final String OFFICES = """
            select id, code, title_zh, title_en, role, region
              from access.post
             where role = :role and region = :region
             order by id
            """;

    private static final String FIND = """
            select id, code, title_zh, title_en, role, region
              from access.post
             where id = :id
               and role in ('PROVINCE_OFFICE', 'PREFECTURE_OFFICE', 'COUNTY_OFFICE', 'PARK_OFFICE', 'LEADER',
                            'DEPARTMENT', 'CONFERENCE_OFFICE')
            """;

    private static final String SEARCH = """
            select id, code, title_zh, title_en, role, region
              from access.post
             where role = any (:roles::text[])
               and (:text = '' or strpos(lower(title_zh), lower(:text)) > 0 or strpos(lower(title_en), lower(:text)) > 0
                    or starts_with(code, lower(:text)))
             order by array_position(:roles::text[], role),
                   code
             limit :most
            """;

    private static final String FILLING = """
            select person.id, person.name
              from access.assignment
              join access.person on person.id = assignment.person and person.active
             where assignment.post = :post and :day >= assignment.valid_from and :day < assignment.valid_to
             order by assignment.valid_from, person.id
            """;

    private static final String NAME = """
            select name from access.person where id = :person
            """;

    /// Roles that are handed work, the highest first; and with them those that sit on conferences.
    private static final List<String> WORKING =
            List.of("PROVINCE_OFFICE", "PREFECTURE_OFFICE", "COUNTY_OFFICE", "PARK_OFFICE");
    private static final List<String> ALL = List.of(
            "LEADER",
            "CONFERENCE_OFFICE",
            "DEPARTMENT",
            "PROVINCE_OFFICE",
            "PREFECTURE_OFFICE",
            "COUNTY_OFFICE",
            "PARK_OFFICE");

    private final JdbcClient jdbc;

    PostDirectoryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OfficePost> offices(Role role, RegionCode place) {
        return jdbc.sql(OFFICES)
                .param("role", role.name())
                .param("region", place.value())
                .query(PostDirectoryRepository::post)
                .list();
    }

    Optional<OfficePost> find(long post) {
        return jdbc.sql(FIND)
                .param("id", post)
                .query(PostDirectoryRepository::post)
                .optional();
    }

    List<OfficePost> search(String text, int most) {
        return search(text, most, WORKING);
    }

    List<OfficePost> all(String text, int most) {
        return search(text, most, ALL);
    }

    private List<OfficePost> search(String text, int most, List<String> roles) {
        return jdbc.sql(SEARCH)
                .param("text", text)
                .param("roles", roles.toArray(String[]::new))
                .param("most", most)
                .query(PostDirectoryRepository::post)
                .list();
    }

    List<OfficePerson> filling(long post, LocalDate day) {
        return jdbc.sql(FILLING)
                .param("post", post)
                .param("day", day)
                .query((row, number) -> new OfficePerson(row.getLong("id"), row.getString("name")))
                .list();
    }

    Optional<String> nameOf(long person) {
        return jdbc.sql(NAME).param("person", person).query(String.class).optional();
    }

    private static OfficePost post(ResultSet row, int number) throws SQLException {
        return new OfficePost(
                row.getLong("id"),
                row.getString("code"),
                row.getString("title_zh"),
                row.getString("title_en"),
                Role.valueOf(row.getString("role")),
                Optional.ofNullable(row.getString("region")).map(RegionCode::new));
    }
}
