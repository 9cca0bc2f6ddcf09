package guatu.access.signin;

import guatu.access.people.Invitations;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Accepting the first administrator's invitation.
@RestController
class InvitationController {

    private final Invitations invitations;
    private final SignIns signIns;
    private final Attempts attempts;
    private final SessionController answers;

    InvitationController(Invitations invitations, SignIns signIns, Attempts attempts, SessionController answers) {
        this.invitations = invitations;
        this.signIns = signIns;
        this.attempts = attempts;
        this.answers = answers;
    }

    @PostMapping("/api/session/invitation")
    ResponseEntity<SessionView> accept(@RequestBody Acceptance body, HttpServletRequest request) {
        var attempt = attempts.open("?", request.getRemoteAddr());
        if (!invitations.accept(Token.hash(body.invitation()), body.login(), body.name(), body.password())) {
            throw new InvitationSpent();
        }
        attempts.succeeded(attempt);
        return answers.entered(signIns.signIn(body.login(), body.password(), request.getRemoteAddr()), request);
    }

    /// The code from the console, and who takes it.
    record Acceptance(String invitation, String login, String name, String password) {}
}
