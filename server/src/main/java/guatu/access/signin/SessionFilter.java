package guatu.access.signin;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.access.JournalAccess;
import guatu.access.tokens.Bearers;
import guatu.kernel.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Binds the actor of the session to the rest of the request, for services and the transaction manager. It stands
/// inside
/// Spring Security's chain, after CSRF and before authorization.
final class SessionFilter extends OncePerRequestFilter {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<Integer> FORBIDDEN = Set.of(403, 404, 405);

    private final Sessions sessions;
    private final Bearers bearers;
    private final JournalAccess journal;
    private final HandlerExceptionResolver problems;
    private final DeviceMark marks;

    SessionFilter(
            Sessions sessions,
            Bearers bearers,
            JournalAccess journal,
            HandlerExceptionResolver problems,
            DeviceMark marks) {
        this.marks = marks;
        this.sessions = sessions;
        this.bearers = bearers;
        this.journal = journal;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Actor> actor;
        try {
            actor = actorOf(request);
        } catch (Refusal refused) {
            problems.resolveException(request, response, null, refused);
            return;
        } catch (DataAccessException | TransactionException gone) {
            problems.resolveException(request, response, null, gone);
            return;
        }
        if (actor.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            Acting.as(
                    actor.get(),
                    () -> journal.collecting(() -> {
                        chain.doFilter(request, response);
                        note(actor.get(), request, response.getStatus());
                        return response;
                    }));
        } catch (IOException | ServletException | RuntimeException thrown) {
            throw thrown;
        } catch (Exception impossible) {
            throw new ServletException(impossible);
        }
    }

    /// A refused try to change something stands in the journal. What a firm is told to mend in its own forms does not:
    /// it is daily work, and there would be more of it than of all else.
    private void note(Actor actor, HttpServletRequest request, int status) {
        boolean own = actor.scope().enterprise().isPresent() && !FORBIDDEN.contains(status);
        if (!READS.contains(request.getMethod()) && status >= 400 && status < 500 && !own) {
            journal.refused(request.getMethod(), request.getRequestURI(), status);
        }
    }

    /// An actor that is already there was put by a test.
    private Optional<Actor> actorOf(HttpServletRequest request) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn already) {
            return Optional.of(already.getPrincipal());
        }
        // a request with a token is the program's, whatever cookies come with it
        var actor = Bearers.carries(request)
                ? Optional.of(bearers.actor(request))
                : SessionCookie.tokenOf(request)
                        .flatMap(sessions::find)
                        .map(found -> found.from(request.getRemoteAddr(), mark(request)));
        actor.ifPresent(found -> {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new SignedIn(found));
            SecurityContextHolder.setContext(context);
        });
        return actor;
    }

    private String mark(HttpServletRequest request) {
        return marks.of(
                request.getRemoteAddr(),
                Optional.ofNullable(request.getHeader("User-Agent")).orElse(""));
    }
}
