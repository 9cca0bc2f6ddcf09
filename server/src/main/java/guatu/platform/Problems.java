package guatu.platform;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import guatu.kernel.Unreadable;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/// Turns refusals into problem documents after RFC 9457, all findings in the member `findings`. Input that the
/// framework cannot read becomes a problem of the same shape. Anything else that is thrown is a defect, and becomes a
/// 500.
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Duration RETRY = Duration.ofSeconds(5);

    static final String CHECK_ADDRESS = "请检查地址中的参数";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        var answer = ResponseEntity.status(statusOf(refusal.kind()));
        refusal.retryAfter().ifPresent(wait -> answer.header(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds())));
        return answer.body(
                problem(statusOf(refusal.kind()), slugOf(refusal), refusal.getMessage(), refusal.findings()));
    }

    /// PostgreSQL is not there. Left to the framework, a connection that broke under a statement would be taken for a
    /// client that has gone, and answered with an empty 200.
    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessResourceException.class,
        RecoverableDataAccessException.class,
        TransactionException.class
    })
    ResponseEntity<ProblemDetail> databaseUnreachable(Exception gone) {
        LOG.warn("PostgreSQL cannot be reached", gone);
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(RETRY.toSeconds()))
                .body(problem(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "database-unreachable",
                        "The database cannot be reached.",
                        List.of(Finding.blocking(
                                "database-unreachable",
                                "database",
                                "no connection",
                                "a running PostgreSQL",
                                "数据库暂时不可用，请稍后重试；没有收到回执的，重发一次即可，不会重复"))));
    }

    /// A path or query variable that is no code or period.
    @ExceptionHandler
    ProblemDetail unreadableVariable(MethodArgumentTypeMismatchException mismatch) {
        var name = mismatch.getName();
        return unreadableWithin(mismatch)
                .map(unreadable -> problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "unreadable",
                        unreadable.getMessage(),
                        List.of(unreadable.at(name))))
                .orElseGet(() -> {
                    var finding = Finding.blocking(
                            "unreadable-" + name,
                            name,
                            String.valueOf(mismatch.getValue()),
                            expected(mismatch),
                            CHECK_ADDRESS);
                    return problem(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "unreadable",
                            "The parameter ‘%s’ cannot be read.".formatted(name),
                            List.of(finding));
                });
    }

    /// A body that is no JSON, lacks a member, or holds a text where a number belongs.
    @ExceptionHandler
    ProblemDetail unreadableBody(HttpMessageNotReadableException body) {
        var place = placeOf(body);
        var finding = unreadableWithin(body)
                .map(unreadable -> unreadable.at(place))
                .orElseGet(() -> Finding.blocking(
                        "unreadable-body", place, firstLine(body), "JSON of the documented shape", "请检查提交内容的格式"));
        return problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "unreadable",
                "The body cannot be read at ‘%s’.".formatted(place),
                List.of(finding));
    }

    private static String expected(MethodArgumentTypeMismatchException mismatch) {
        var type = mismatch.getRequiredType();
        return type == null ? "another form" : type.getSimpleName();
    }

    private static String firstLine(HttpMessageNotReadableException body) {
        var cause = body.getCause() instanceof JacksonException json ? json.getOriginalMessage() : body.getMessage();
        return String.valueOf(cause).lines().findFirst().orElse("");
    }

    private static String placeOf(HttpMessageNotReadableException body) {
        if (!(body.getCause() instanceof DatabindException databind)) {
            return "body";
        }
        var path = new StringBuilder();
        for (var reference : databind.getPath()) {
            var name = reference.getPropertyName();
            path.append(path.isEmpty() ? "" : ".").append(name == null ? Integer.toString(reference.getIndex()) : name);
        }
        return path.isEmpty() ? "body" : path.toString();
    }

    private static Optional<Unreadable> unreadableWithin(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Unreadable unreadable) {
                return Optional.of(unreadable);
            }
        }
        return Optional.empty();
    }

    static ProblemDetail problem(HttpStatus status, String slug, String detail, List<Finding> findings) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("/problems/" + slug));
        problem.setProperty("findings", findings);
        return problem;
    }

    private static HttpStatus statusOf(Refusal.Kind kind) {
        return switch (kind) {
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case UNACCEPTABLE -> HttpStatus.UNPROCESSABLE_CONTENT;
            case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case THROTTLED -> HttpStatus.TOO_MANY_REQUESTS;
        };
    }

    /// `FilingNotFound` becomes `filing-not-found`.
    private static String slugOf(Refusal refusal) {
        return refusal.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}
