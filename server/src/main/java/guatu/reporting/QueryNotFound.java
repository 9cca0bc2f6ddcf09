package guatu.reporting;

import guatu.kernel.Refusal;

/// No such query, or not for the eyes of the one who asks.
public final class QueryNotFound extends Refusal {

    QueryNotFound(String key) {
        super(Kind.NOT_FOUND, "没有找到质询 %s。There is no query %s in sight.".formatted(key, key));
    }
}
