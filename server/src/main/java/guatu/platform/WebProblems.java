package guatu.platform;

import guatu.kernel.Finding;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BindException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// What is wrong with a request before any service sees it, in the same shape as a refusal, and with a page of its own
/// under `docs/problems`.
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class WebProblems {

    /// A query parameter or a file that must be there and is not.
    @ExceptionHandler
    ProblemDetail missingParameter(MissingServletRequestParameterException missing) {
        return missing(missing.getParameterName());
    }

    @ExceptionHandler
    ProblemDetail missingFile(MissingServletRequestPartException missing) {
        return missing(missing.getRequestPartName());
    }

    /// A filter that cannot be read into its type.
    @ExceptionHandler
    ProblemDetail unreadableFilter(BindException unreadable) {
        var findings = unreadable.getFieldErrors().stream()
                .map(error -> Finding.blocking(
                        "unreadable-" + error.getField(),
                        error.getField(),
                        String.valueOf(error.getRejectedValue()),
                        "another form",
                        Problems.CHECK_ADDRESS))
                .toList();
        return Problems.problem(
                HttpStatus.UNPROCESSABLE_CONTENT, "unreadable", "The parameters cannot be read.", findings);
    }

    /// A form that is no multipart form, or is cut off.
    @ExceptionHandler
    ProblemDetail unreadableUpload(MultipartException upload) {
        return upload instanceof MaxUploadSizeExceededException
                ? Problems.problem(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "body-too-large",
                        "The file is too large.",
                        List.of(Finding.blocking(
                                "body-too-large", "file", "too many bytes", "at most 20 MB", "文件过大，请压缩或拆分后再传")))
                : Problems.problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "unreadable",
                        "The upload cannot be read.",
                        List.of(Finding.blocking(
                                "unreadable-body", "body", "no multipart form", "multipart/form-data", "请以表单上传文件")));
    }

    /// An address that answers to other methods only.
    @ExceptionHandler
    ResponseEntity<ProblemDetail> otherMethod(HttpRequestMethodNotSupportedException method) {
        var allowed = Optional.ofNullable(method.getSupportedHttpMethods()).orElse(Set.of());
        return ResponseEntity.status(HttpStatus.METHOD_NOT_ALLOWED)
                .allow(allowed.toArray(HttpMethod[]::new))
                .body(Problems.problem(
                        HttpStatus.METHOD_NOT_ALLOWED,
                        "method-not-allowed",
                        "This address does not answer to %s.".formatted(Finding.echo(method.getMethod())),
                        List.of(Finding.blocking(
                                "method-not-allowed",
                                "method",
                                method.getMethod(),
                                allowed.toString(),
                                "该地址不支持此请求方法，请按接口文档调用"))));
    }

    /// A body of another kind than the address reads.
    @ExceptionHandler
    ProblemDetail otherMediaType(HttpMediaTypeNotSupportedException type) {
        return Problems.problem(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "media-type-not-supported",
                "The body is of a kind that this address does not read.",
                List.of(Finding.blocking(
                        "media-type-not-supported",
                        "Content-Type",
                        String.valueOf(type.getContentType()),
                        type.getSupportedMediaTypes().toString(),
                        "请按接口文档设置 Content-Type")));
    }

    /// An answer of a kind that is not given here. It is told in JSON all the same.
    @ExceptionHandler
    ResponseEntity<ProblemDetail> otherAnswer(HttpMediaTypeNotAcceptableException type) {
        return ResponseEntity.status(HttpStatus.NOT_ACCEPTABLE)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problems.problem(
                        HttpStatus.NOT_ACCEPTABLE,
                        "not-acceptable",
                        "This address does not answer in the kind asked for.",
                        List.of(Finding.blocking(
                                "not-acceptable",
                                "Accept",
                                "another kind",
                                type.getSupportedMediaTypes().toString(),
                                "请按接口文档设置 Accept"))));
    }

    /// Nothing stands at the address.
    @ExceptionHandler
    ProblemDetail nothingThere(NoResourceFoundException nothing) {
        return Problems.problem(
                HttpStatus.NOT_FOUND,
                "address-not-found",
                "Nothing stands at this address.",
                List.of(Finding.blocking(
                        "address-not-found", "path", nothing.getResourcePath(), "a documented address", "请核对地址")));
    }

    private static ProblemDetail missing(String name) {
        return Problems.problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "unreadable",
                "‘%s’ is missing.".formatted(name),
                List.of(Finding.blocking("missing-" + name, name, "", "a value", "请补上该参数")));
    }
}
