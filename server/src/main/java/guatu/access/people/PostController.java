package guatu.access.people;

import guatu.access.Exports;
import guatu.access.Role;
import guatu.kernel.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Posts, and who fills them, over HTTP.
@RestController
class PostController {

    private static final int MOST_EXPORTED = 100_000;
    private static final List<String> HEADER = List.of("岗位代码", "岗位", "角色", "地区/园区/企业", "任职人员");

    private final Posts posts;

    PostController(Posts posts) {
        this.posts = posts;
    }

    @GetMapping("/api/posts")
    Page<PostRow> list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<Role> role,
            @RequestParam(defaultValue = "code") String sort,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return posts.list(new PostSearch(q, role, sort), Math.max(0, page), Math.clamp(size, 1, Page.LARGEST));
    }

    @GetMapping("/api/posts.{form:xlsx|csv}")
    void export(
            @PathVariable String form,
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<Role> role,
            @RequestParam(defaultValue = "code") String sort,
            HttpServletResponse response)
            throws IOException {
        var rows = posts.list(new PostSearch(q, role, sort), 0, MOST_EXPORTED).items().stream()
                .map(post -> List.<Object>of(
                        post.code(),
                        post.titleZh(),
                        post.roleZh(),
                        Stream.of(post.region(), post.park(), post.creditCode())
                                .flatMap(Optional::stream)
                                .findFirst()
                                .orElse(""),
                        post.holders().stream().map(PostRow.Holder::name).collect(Collectors.joining("；"))));
        Exports.write(form, "posts", "岗位", HEADER, rows, response);
    }

    @PostMapping("/api/posts")
    @ResponseStatus(HttpStatus.CREATED)
    PostRow create(@RequestBody NewPost body) {
        return posts.create(body);
    }

    @PostMapping("/api/posts/{code}/assignments")
    @ResponseStatus(HttpStatus.CREATED)
    PostRow assign(@PathVariable String code, @RequestBody NewHolder body) {
        return posts.assign(code, body.login());
    }

    @DeleteMapping("/api/posts/{code}/assignments/{login}")
    PostRow end(@PathVariable String code, @PathVariable String login) {
        return posts.end(code, login);
    }

    /// Who shall fill the post.
    record NewHolder(String login) {}
}
