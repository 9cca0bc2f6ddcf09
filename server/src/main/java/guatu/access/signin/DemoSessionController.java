package guatu.access.signin;

import guatu.access.people.DemoPosts;
import guatu.access.people.DemoPosts.DemoPost;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Entering a demo post with one click. Outside demo mode these addresses do not exist.
@RestController
@ConditionalOnBooleanProperty("guatu.demo")
class DemoSessionController {

    private static final int ENTERPRISES_OFFERED = 50;

    private final SignIns signIns;
    private final SessionController answers;
    private final DemoPosts posts;

    DemoSessionController(SignIns signIns, SessionController answers, DemoPosts posts) {
        this.signIns = signIns;
        this.answers = answers;
        this.posts = posts;
    }

    @PostMapping("/api/session/demo")
    ResponseEntity<SessionView> enter(@RequestBody SessionController.PostChoice body, HttpServletRequest request) {
        return answers.entered(signIns.enterDemo(body.post(), request.getRemoteAddr()), request);
    }

    @GetMapping("/api/demo-posts")
    List<DemoPost> list(@RequestParam(name = "q", defaultValue = "") String text) {
        return posts.list(text, ENTERPRISES_OFFERED);
    }
}
