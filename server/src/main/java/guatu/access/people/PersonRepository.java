package guatu.access.people;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// People, in `access.person`.
@Repository
class PersonRepository {

    private static final String LIST = """
            select id, login, name, active, demo
              from access.person
             where (:text = '' or position(lower(:text) in login) > 0 or position(lower(:text) in lower(name)) > 0)
               and (:active::boolean is null or active = :active)
             order by case when :sort = 'name' then name end,
                      case when :sort = '-name' then name end desc,
                      case when :sort = '-login' then login end desc,
                      login
            offset :offset
             limit :size
            """;

    private static final String COUNT = """
            select count(*)
              from access.person
             where (:text = '' or position(lower(:text) in login) > 0 or position(lower(:text) in lower(name)) > 0)
               and (:active::boolean is null or active = :active)
            """;

    private static final String FIND = """
            select id, login, name, active, demo
              from access.person
             where login = :login
            """;

    private static final String POSTS = """
            select assignment.person, post.code, post.title_zh, post.title_en, post.role
              from access.assignment
              join access.post on post.id = assignment.post
             where assignment.person = any (:people)
               and assignment.valid_from <= :today
               and assignment.valid_to > :today
             order by post.code
            """;

    private static final String LOCK = "select id from access.person where login = :login for update";

    private static final String INSERT = """
            insert into access.person (login, name, password_hash, demo)
            values (:login, :name, :hash, false)
                on conflict (login) do nothing
            """;

    private static final String CHANGE = """
            update access.person
               set name = coalesce(:name, name),
                   active = coalesce(:active, active),
                   password_hash = coalesce(:hash, password_hash)
             where id = :person
            """;

    private final JdbcClient jdbc;

    PersonRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PersonRow> list(PersonSearch search, long offset, int size, LocalDate today) {
        var people = jdbc.sql(LIST)
                .param("text", search.text())
                .param("active", search.active().orElse(null))
                .param("sort", search.sort())
                .param("offset", offset)
                .param("size", size)
                .query(PersonOnly.class)
                .list();
        return withPosts(people, today);
    }

    long count(PersonSearch search) {
        return jdbc.sql(COUNT)
                .param("text", search.text())
                .param("active", search.active().orElse(null))
                .query(Long.class)
                .single();
    }

    PersonRow get(String login, LocalDate today) {
        var person =
                jdbc.sql(FIND).param("login", login).query(PersonOnly.class).list();
        return withPosts(person, today).stream().findFirst().orElseThrow(() -> new PersonNotFound(login));
    }

    Optional<Long> lock(String login) {
        return jdbc.sql(LOCK).param("login", login).query(Long.class).optional();
    }

    boolean insert(String login, String name, String hash) {
        return jdbc.sql(INSERT)
                        .param("login", login)
                        .param("name", name)
                        .param("hash", hash)
                        .update()
                > 0;
    }

    void change(long person, Optional<String> name, Optional<Boolean> active, Optional<String> hash) {
        jdbc.sql(CHANGE)
                .param("person", person)
                .param("name", name.orElse(null))
                .param("active", active.orElse(null))
                .param("hash", hash.orElse(null))
                .update();
    }

    private List<PersonRow> withPosts(List<PersonOnly> people, LocalDate today) {
        var posts = jdbc
                .sql(POSTS)
                .param("people", people.stream().map(PersonOnly::id).toArray(Long[]::new))
                .param("today", today)
                .query((row, number) -> new HeldPost(row.getLong("person"), CredentialRepository.post(row)))
                .list()
                .stream()
                .collect(groupingBy(HeldPost::person, mapping(HeldPost::post, toList())));
        return people.stream()
                .map(one -> new PersonRow(
                        one.login(), one.name(), one.active(), one.demo(), posts.getOrDefault(one.id(), List.of())))
                .toList();
    }

    /// A row of `access.person`.
    record PersonOnly(long id, String login, String name, boolean active, boolean demo) {}

    private record HeldPost(long person, Post post) {}
}
