package guatu.access.signin;

import guatu.access.Actor;
import guatu.access.Machine;
import guatu.access.people.Credentials;
import guatu.journal.Journal;
import guatu.journal.Who;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

/// Lets people in: by login and password, or, in demo mode, into a demo post.
@Service
class SignIns {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9._-]{2,60}");
    /// Stands for every text that cannot be a login.
    private static final String NO_LOGIN = "?";

    private final Credentials credentials;
    private final Attempts attempts;
    private final Sessions sessions;
    private final Journal journal;
    private final Machine machine;

    SignIns(Credentials credentials, Attempts attempts, Sessions sessions, Journal journal, Machine machine) {
        this.credentials = credentials;
        this.attempts = attempts;
        this.sessions = sessions;
        this.journal = journal;
        this.machine = machine;
    }

    /// Signs a person in, into the first of his posts.
    ///
    /// @return the token of the session
    /// @throws TooManyAttempts when login or address failed too often
    /// @throws SignInRefused when login and password do not belong together
    /// @throws PostNotHeld when the person fills no post today
    String signIn(String login, String password, String address) {
        var known = LOGIN.matcher(login).matches() ? login : NO_LOGIN;
        var attempt = attempts.open(known, address);
        long person = credentials.verify(known, password).orElseThrow(SignInRefused::new);
        attempts.succeeded(attempt);
        var held = credentials.posts(person).stream().findFirst().orElseThrow(PostNotHeld::new);
        return open(held, address, "SIGNED_IN");
    }

    /// Enters a demo post. The caller answers for being in demo mode.
    ///
    /// @throws PostNotHeld when there is no such demo post
    String enterDemo(String post, String address) {
        return open(credentials.demo(post).orElseThrow(PostNotHeld::new), address, "DEMO_ENTERED");
    }

    /// Changes to another post of the same person: the session gets a new token.
    ///
    /// @throws PostNotHeld when the person does not fill it today
    String change(Actor actor, String token, String post) {
        var held = credentials.posts(actor.who().person()).stream()
                .filter(one -> one.post().code().equals(post))
                .findFirst()
                .orElseThrow(PostNotHeld::new);
        sessions.end(token);
        return open(held, actor.who().address(), "POST_CHANGED");
    }

    /// Replaces one's own password. All sessions of the person end; the caller opens a new one.
    ///
    /// @return the token of the new session
    /// @throws SignInRefused when the old password is wrong
    /// @throws guatu.access.people.PasswordTooWeak when the new one would be guessed
    String replacePassword(Session session, String old, String replacement, String address) {
        var attempt = attempts.open(session.login(), address);
        if (!credentials.change(session.login(), old, replacement)) {
            throw new SignInRefused();
        }
        attempts.succeeded(attempt);
        var who = session.actor().from(address).who();
        record(who, "PASSWORD_CHANGED", session.actor().postCode());
        sessions.endOf(who.person());
        return sessions.open(who.person(), who.post());
    }

    /// Ends a session.
    void signOut(Actor actor, String token) {
        sessions.end(token);
        record(actor.who(), "SIGNED_OUT", actor.postCode());
    }

    private String open(Credentials.Held held, String address, String action) {
        var token = sessions.open(held.person(), held.id());
        record(new Who(held.person(), held.id(), address), action, held.post().code());
        return token;
    }

    private void record(Who who, String action, String post) {
        machine.run(() -> {
            journal.record(who, action, "post", post, Map.of());
            return action;
        });
    }
}
