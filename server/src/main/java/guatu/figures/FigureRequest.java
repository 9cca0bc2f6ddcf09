package guatu.figures;

import guatu.journal.KnownTimes;
import guatu.kernel.ClusterCode;
import guatu.kernel.IndicatorCode;
import guatu.kernel.IndustryCode;
import guatu.kernel.KnownTime;
import guatu.kernel.ParkCode;
import guatu.kernel.Period;
import guatu.kernel.RegionCode;
import guatu.kernel.Unreadable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The query of a figure as it comes in an address: `region=632800&park=P02&industry=26&cluster=SALT_LAKE&
/// period=2025-C10&known=2025-11-01T08:00:00+08:00&provinceOnly=false`.
///
/// @param region the province when absent
/// @param known an instant, or a known number; absent for now
public record FigureRequest(
        @Nullable String region,
        @Nullable String park,
        @Nullable String industry,
        @Nullable String cluster,
        @Nullable String period,
        @Nullable String known,
        @Nullable Boolean provinceOnly) {

    /// The question that it asks of an indicator.
    ///
    /// @param province where no region is given
    public FigureQuery query(IndicatorCode indicator, RegionCode province, KnownTimes times) {
        return new FigureQuery(
                indicator, scope(province), readPeriod(), readKnown(times), Boolean.TRUE.equals(provinceOnly));
    }

    FigureScope scope(RegionCode province) {
        return new FigureScope(
                read(region, RegionCode::of).orElse(province),
                read(park, ParkCode::of),
                read(industry, IndustryCode::of),
                read(cluster, ClusterCode::of));
    }

    /// The same where the periods of a series stand in for its own.
    FigureRequest within(String last) {
        return new FigureRequest(region, park, industry, cluster, last, known, provinceOnly);
    }

    private Period readPeriod() {
        return read(period, Period::of)
                .orElseThrow(
                        () -> new Unreadable("period", "", "a period such as 2025-C10", "请给出期间，如 2025-C10（1—10月）"));
    }

    private KnownTime readKnown(KnownTimes times) {
        return read(known, text -> known(text, times)).orElse(KnownTime.NOW);
    }

    private static KnownTime known(String text, KnownTimes times) {
        if (text.matches("\\d{1,18}")) {
            return new KnownTime(Long.parseLong(text));
        }
        try {
            return times.at(instant(text));
        } catch (DateTimeException unreadable) {
            throw new Unreadable(
                    "known", text, "an instant such as 2025-11-01T08:00:00+08:00", "时点写作 2025-11-01T08:00:00+08:00");
        }
    }

    /// A plus sign that an address turned into a space is put back.
    private static Instant instant(String text) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME
                .parse(text.replace(' ', '+'), OffsetDateTime::from)
                .toInstant();
    }

    private static <T> Optional<T> read(@Nullable String text, Function<String, T> of) {
        return Optional.ofNullable(text).filter(given -> !given.isBlank()).map(of);
    }
}
