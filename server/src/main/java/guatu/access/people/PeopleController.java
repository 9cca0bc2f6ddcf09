package guatu.access.people;

import guatu.access.Exports;
import guatu.kernel.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// People over HTTP.
@RestController
class PeopleController {

    private static final int MOST_EXPORTED = 100_000;
    private static final List<String> HEADER = List.of("登录名", "姓名", "启用", "演示", "岗位");

    private final People people;

    PeopleController(People people) {
        this.people = people;
    }

    @GetMapping("/api/people")
    Page<PersonRow> list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<Boolean> active,
            @RequestParam(defaultValue = "login") String sort,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return people.list(new PersonSearch(q, active, sort), Math.max(0, page), Math.clamp(size, 1, Page.LARGEST));
    }

    @GetMapping("/api/people.{form:xlsx|csv}")
    void export(
            @PathVariable String form,
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<Boolean> active,
            @RequestParam(defaultValue = "login") String sort,
            HttpServletResponse response)
            throws IOException {
        var rows = people.list(new PersonSearch(q, active, sort), 0, MOST_EXPORTED).items().stream()
                .map(person -> List.<Object>of(
                        person.login(),
                        person.name(),
                        person.active() ? "是" : "否",
                        person.demo() ? "是" : "否",
                        person.posts().stream().map(Post::titleZh).collect(Collectors.joining("；"))));
        Exports.write(form, "people", "人员", HEADER, rows, response);
    }

    @PostMapping("/api/people")
    @ResponseStatus(HttpStatus.CREATED)
    PersonRow create(@RequestBody NewPerson body) {
        return people.create(body.login(), body.name(), body.password());
    }

    @PatchMapping("/api/people/{login}")
    PersonRow change(@PathVariable String login, @RequestBody Map<String, Object> body) {
        return people.change(login, PersonChange.of(body));
    }

    @DeleteMapping("/api/people/{login}/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endSessions(@PathVariable String login) {
        people.endSessions(login);
    }

    /// A person to take in, with a first password.
    record NewPerson(String login, String name, String password) {}
}
