package guatu.access.signin;

import guatu.access.Actor;
import guatu.access.NotSignedIn;
import guatu.access.people.Credentials;
import guatu.access.people.Post;
import guatu.access.signin.SessionView.PersonView;
import guatu.access.signin.SessionView.ScopeView;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Signing in and out, and who is signed in.
@RestController
@RequestMapping("/api/session")
class SessionController {

    private final SignIns signIns;
    private final Sessions sessions;
    private final Credentials credentials;
    private final Clock clock;
    private final boolean demo;

    SessionController(
            SignIns signIns,
            Sessions sessions,
            Credentials credentials,
            Clock clock,
            @Value("${guatu.demo}") boolean demo) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.credentials = credentials;
        this.clock = clock;
        this.demo = demo;
    }

    @GetMapping
    SessionView read(HttpServletRequest request) {
        return SessionCookie.tokenOf(request)
                .flatMap(sessions::session)
                .map(this::view)
                .orElseGet(this::nobody);
    }

    @PostMapping
    ResponseEntity<SessionView> signIn(@RequestBody SignIn body, HttpServletRequest request) {
        return entered(signIns.signIn(body.login(), body.password(), request.getRemoteAddr()), request);
    }

    @PutMapping("/post")
    ResponseEntity<SessionView> change(@RequestBody PostChoice body, HttpServletRequest request) {
        var token = SessionCookie.tokenOf(request).orElseThrow(NotSignedIn::new);
        return entered(signIns.change(actor(token, request), token, body.post()), request);
    }

    @PutMapping("/password")
    ResponseEntity<SessionView> replacePassword(@RequestBody PasswordChange body, HttpServletRequest request) {
        var session = SessionCookie.tokenOf(request).flatMap(sessions::session).orElseThrow(NotSignedIn::new);
        return entered(
                signIns.replacePassword(session, body.old(), body.replacement(), request.getRemoteAddr()), request);
    }

    @DeleteMapping
    ResponseEntity<Void> signOut(HttpServletRequest request) {
        SessionCookie.tokenOf(request)
                .ifPresent(token -> sessions.find(token)
                        .ifPresent(actor -> signIns.signOut(actor.from(request.getRemoteAddr()), token)));
        return ResponseEntity.noContent()
                .header(
                        HttpHeaders.SET_COOKIE,
                        SessionCookie.gone(secure(request)).toString())
                .build();
    }

    ResponseEntity<SessionView> entered(String token, HttpServletRequest request) {
        var cookie = SessionCookie.of(token, sessions.absolute(), secure(request));
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .body(sessions.session(token).map(this::view).orElseGet(this::nobody));
    }

    private Actor actor(String token, HttpServletRequest request) {
        return sessions.find(token).orElseThrow(NotSignedIn::new).from(request.getRemoteAddr());
    }

    /// Outside demo mode the cookie never travels in the clear.
    private boolean secure(HttpServletRequest request) {
        return !demo || request.isSecure();
    }

    private SessionView view(Session session) {
        var actor = session.actor();
        var posts = credentials.posts(actor.who().person()).stream()
                .map(Credentials.Held::post)
                .toList();
        return new SessionView(
                true,
                Optional.of(new PersonView(session.login(), session.name())),
                posts.stream()
                        .filter(post -> post.code().equals(actor.postCode()))
                        .findFirst(),
                posts,
                Optional.of(new ScopeView(session.regions(), session.parks(), session.creditCode())),
                demo,
                OffsetDateTime.now(clock),
                actor.permissions().stream().sorted().toList());
    }

    private SessionView nobody() {
        return new SessionView(
                false,
                Optional.empty(),
                Optional.empty(),
                List.<Post>of(),
                Optional.empty(),
                demo,
                OffsetDateTime.now(clock),
                List.of());
    }

    /// A login and its password.
    record SignIn(String login, String password) {}

    /// One's own password, and the one to take its place.
    record PasswordChange(String old, String replacement) {}

    /// The code of a post.
    record PostChoice(String post) {}
}
