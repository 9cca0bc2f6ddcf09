package guatu.reporting;

import java.util.Arrays;
import java.util.Optional;

/// A column of a monthly form.
public enum Column {
    /// 本月.
    MONTH("month"),
    /// 1—本月.
    CUMULATIVE("cumulative"),
    /// 上年同期·本月, brought in by the system.
    BASE_MONTH("base_month"),
    /// 上年同期·1—本月, brought in by the system.
    BASE_CUMULATIVE("base_cumulative");

    private final String code;

    Column(String code) {
        this.code = code;
    }

    /// As packs and cell codes write it.
    public String code() {
        return code;
    }

    /// The column with this code.
    public static Optional<Column> find(String code) {
        return Arrays.stream(values())
                .filter(column -> column.code.equals(code))
                .findFirst();
    }

    /// Whether last year's amounts stand in it.
    public boolean base() {
        return this == BASE_MONTH || this == BASE_CUMULATIVE;
    }

    /// Whether it holds the single month, which the February form lacks.
    public boolean single() {
        return this == MONTH || this == BASE_MONTH;
    }

    /// Where last year's amount of this column stands.
    public Column ofLastYear() {
        return single() ? BASE_MONTH : BASE_CUMULATIVE;
    }
}
