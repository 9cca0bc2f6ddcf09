package guatu.access.people;

import static java.util.stream.Collectors.groupingBy;

import guatu.access.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Posts and who fills them, in `access.post` and `access.assignment`.
@Repository
class PostRepository {

    private static final String LIST = """
            select post.id, post.code, post.title_zh, post.title_en, post.role, post.region, post.park,
                   enterprise.credit_code, post.demo
              from access.post
              left join catalog.pub_enterprise as enterprise on enterprise.id = post.enterprise
             where (:text = '' or position(lower(:text) in post.code) > 0
                               or position(lower(:text) in lower(post.title_zh)) > 0
                               or position(lower(:text) in lower(post.title_en)) > 0)
               and (:role::text is null or post.role = :role)
             order by case when :sort = 'title' then post.title_zh end,
                      case when :sort = '-title' then post.title_zh end desc,
                      case when :sort = '-code' then post.code end desc,
                      post.code
            offset :offset
             limit :size
            """;

    private static final String COUNT = """
            select count(*)
              from access.post
             where (:text = '' or position(lower(:text) in post.code) > 0
                               or position(lower(:text) in lower(post.title_zh)) > 0
                               or position(lower(:text) in lower(post.title_en)) > 0)
               and (:role::text is null or post.role = :role)
            """;

    private static final String GET = """
            select post.id, post.code, post.title_zh, post.title_en, post.role, post.region, post.park,
                   enterprise.credit_code, post.demo
              from access.post
              left join catalog.pub_enterprise as enterprise on enterprise.id = post.enterprise
             where post.code = :code
            """;

    private static final String HOLDERS = """
            select assignment.post, person.login, person.name, assignment.valid_from
              from access.assignment
              join access.person on person.id = assignment.person
             where assignment.post = any (:posts)
               and assignment.valid_from <= :today
               and assignment.valid_to > :today
             order by person.login
            """;

    private static final String FIND = "select id, role from access.post where code = :code";

    /// One hand at a time changes who fills posts: a rule over several rows holds only so.
    private static final String LOCK = "select true from (select pg_advisory_xact_lock(6305)) as locked";

    private static final String PLACE = """
            select region.code as region, null as park, null::bigint as enterprise
              from catalog.pub_region as region
             where region.code = :place
               and (:role = 'LEADER'
                    or (region.level = 1 and :role in ('PROVINCE_OFFICE', 'DEPARTMENT', 'CONFERENCE_OFFICE'))
                    or (region.level = 2 and :role = 'PREFECTURE_OFFICE')
                    or (region.level = 3 and :role = 'COUNTY_OFFICE'))
            union all
            select null, park.code, null
              from catalog.pub_park as park
             where park.code = :place
               and :role = 'PARK_OFFICE'
            union all
            select null, null, enterprise.id
              from catalog.pub_enterprise as enterprise
             where enterprise.credit_code = :place
               and :role = 'ENTERPRISE'
            union all
            select null, null, null
             where :place = ''
               and :role in ('SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDITOR')
            """;

    private static final String INSERT = """
            insert into access.post (code, title_zh, title_en, role, region, park, enterprise, demo)
            values (:code, :title_zh, :title_en, :role, :region, :park, :enterprise, false)
                on conflict (code) do nothing
            """;

    private static final String OTHER_ROLES = """
            select distinct post.role
              from access.assignment
              join access.post on post.id = assignment.post
             where assignment.person = :person
               and assignment.post <> :post
               and assignment.valid_to > :today
            """;

    private static final String HELD = """
            select count(distinct assignment.person)
              from access.assignment
              join access.post on post.id = assignment.post and post.role = :role
              join access.person on person.id = assignment.person and person.active
             where assignment.valid_from <= :today
               and assignment.valid_to > :today
            """;

    private static final String ASSIGN = """
            insert into access.assignment (post, person, valid_from)
            select :post, :person, :today
             where not exists (select 1
                                 from access.assignment
                                where post = :post
                                  and person = :person
                                  and valid_from < :today
                                  and valid_to > :today)
                on conflict (post, person, valid_from) do update set valid_to = 'infinity'
            """;

    private static final String END = """
            update access.assignment
               set valid_to = greatest(valid_from, :today)
             where post = :post
               and person = :person
               and valid_to > :today
            """;

    private final JdbcClient jdbc;

    PostRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PostRow> list(PostSearch search, long offset, int size, LocalDate today) {
        var posts = jdbc.sql(LIST)
                .param("text", search.text())
                .param("role", search.role().map(Role::name).orElse(null))
                .param("sort", search.sort())
                .param("offset", offset)
                .param("size", size)
                .query((row, number) -> placed(row))
                .list();
        return withHolders(posts, today);
    }

    long count(PostSearch search) {
        return jdbc.sql(COUNT)
                .param("text", search.text())
                .param("role", search.role().map(Role::name).orElse(null))
                .query(Long.class)
                .single();
    }

    PostRow get(String code, LocalDate today) {
        var post = jdbc.sql(GET)
                .param("code", code)
                .query((row, number) -> placed(row))
                .list();
        return withHolders(post, today).stream().findFirst().orElseThrow(() -> new PostNotFound(code));
    }

    Optional<RolePost> lock(String code) {
        jdbc.sql(LOCK).query(Boolean.class).single();
        return jdbc.sql(FIND)
                .param("code", code)
                .query((row, number) -> new RolePost(row.getLong("id"), Role.valueOf(row.getString("role"))))
                .optional();
    }

    Optional<Place> place(Role role, String place) {
        return jdbc.sql(PLACE)
                .param("role", role.name())
                .param("place", place.replace("\0", ""))
                .query((row, number) -> new Place(
                        Optional.ofNullable(row.getString("region")),
                        Optional.ofNullable(row.getString("park")),
                        Optional.ofNullable(row.getObject("enterprise", Long.class))))
                .optional();
    }

    boolean insert(NewPost post, Place place) {
        return jdbc.sql(INSERT)
                        .param("code", post.code())
                        .param("title_zh", post.titleZh())
                        .param("title_en", post.titleEn())
                        .param("role", post.role().name())
                        .param("region", place.region().orElse(null))
                        .param("park", place.park().orElse(null))
                        .param("enterprise", place.enterprise().orElse(null))
                        .update()
                > 0;
    }

    List<Role> otherRoles(long person, long post, LocalDate today) {
        return jdbc
                .sql(OTHER_ROLES)
                .param("person", person)
                .param("post", post)
                .param("today", today)
                .query(String.class)
                .list()
                .stream()
                .map(Role::valueOf)
                .toList();
    }

    long holders(Role role, LocalDate today) {
        return jdbc.sql(HELD)
                .param("role", role.name())
                .param("today", today)
                .query(Long.class)
                .single();
    }

    void assign(long post, long person, LocalDate today) {
        jdbc.sql(ASSIGN)
                .param("post", post)
                .param("person", person)
                .param("today", today)
                .update();
    }

    boolean end(long post, long person, LocalDate today) {
        return jdbc.sql(END)
                        .param("post", post)
                        .param("person", person)
                        .param("today", today)
                        .update()
                > 0;
    }

    private List<PostRow> withHolders(List<PlacedPost> posts, LocalDate today) {
        var holders = jdbc
                .sql(HOLDERS)
                .param("posts", posts.stream().map(PlacedPost::id).toArray(Long[]::new))
                .param("today", today)
                .query((row, number) -> new HolderOf(
                        row.getLong("post"),
                        new PostRow.Holder(
                                row.getString("login"),
                                row.getString("name"),
                                row.getObject("valid_from", LocalDate.class))))
                .list()
                .stream()
                .collect(groupingBy(HolderOf::post));
        return posts.stream()
                .map(post -> post.row(holders.getOrDefault(post.id(), List.of()).stream()
                        .map(HolderOf::holder)
                        .toList()))
                .toList();
    }

    private static PlacedPost placed(ResultSet row) throws SQLException {
        return new PlacedPost(
                row.getLong("id"),
                CredentialRepository.post(row),
                Optional.ofNullable(row.getString("region")),
                Optional.ofNullable(row.getString("park")),
                Optional.ofNullable(row.getString("credit_code")),
                row.getBoolean("demo"));
    }

    /// A post's number and role.
    record RolePost(long id, Role role) {}

    /// Where a post sits: in one of the three, or, an administrator's, in none.
    record Place(Optional<String> region, Optional<String> park, Optional<Long> enterprise) {}

    private record HolderOf(long post, PostRow.Holder holder) {}

    private record PlacedPost(
            long id,
            Post post,
            Optional<String> region,
            Optional<String> park,
            Optional<String> creditCode,
            boolean demo) {

        PostRow row(List<PostRow.Holder> holders) {
            return new PostRow(
                    post.code(),
                    post.titleZh(),
                    post.titleEn(),
                    post.role(),
                    post.roleZh(),
                    post.roleEn(),
                    region,
                    park,
                    creditCode,
                    demo,
                    holders);
        }
    }
}
