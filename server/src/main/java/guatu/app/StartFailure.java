package guatu.app;

import guatu.access.StartRefused;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.core.NestedExceptionUtils;

/// Says in a line why the server did not start, in place of Spring's pages of traces; those are in the log.
final class StartFailure {

    private StartFailure() {}

    static String explain(Throwable failed) {
        return switch (NestedExceptionUtils.getMostSpecificCause(failed)) {
            case FlywayValidateException _ -> "数据目录由另一版本的挂图建立，其表结构与本版不同。数据未被改动：请用原来的版本启动，或用 --data 指定另一目录。";
            case StartRefused refused -> "%s\n  %s".formatted(refused.getMessage(), refused.remedy());
            case Throwable cause -> "%s\n  详情见数据目录下的 guatu.log。".formatted(cause.getMessage());
        };
    }
}
