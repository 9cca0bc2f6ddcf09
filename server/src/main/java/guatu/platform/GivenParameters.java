package guatu.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// A blank parameter is one that was not given, for a page sends all its fields: said here once, so that no list has
/// to.
@Component
class GivenParameters extends OncePerRequestFilter {

    /// The parts of a form with files are named by the container: what it names must be there.
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Given(request), response);
    }

    private static final class Given extends HttpServletRequestWrapper {

        Given(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            var values = getParameterValues(name);
            return values == null ? null : values[0];
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return getParameterMap().get(name);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(getParameterMap().keySet());
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            var given = new LinkedHashMap<String, String[]>();
            super.getParameterMap().forEach((name, values) -> {
                var told = Arrays.stream(values).filter(text -> !text.isBlank()).toArray(String[]::new);
                if (told.length > 0) {
                    given.put(name, told);
                }
            });
            return given;
        }
    }
}
