package guatu.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/// The cookie that carries the session's token: out of reach of scripts, not sent along from other sites.
final class SessionCookie {

    static final String NAME = "GUATU_SESSION";

    private SessionCookie() {}

    static Optional<String> tokenOf(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME)).map(cookie -> cookie.getValue());
    }

    /// @param secure whether it may travel over https only
    static ResponseCookie of(String token, Duration age, boolean secure) {
        return ResponseCookie.from(NAME, token)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path("/")
                .maxAge(age)
                .build();
    }

    static ResponseCookie gone(boolean secure) {
        return of("", Duration.ZERO, secure);
    }
}
