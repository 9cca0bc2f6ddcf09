package guatu.reporting.chasing;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.access.Permission;
import guatu.catalog.Regions;
import guatu.catalog.WorkingDays;
import guatu.kernel.FormCode;
import guatu.kernel.Period;
import guatu.kernel.RegionCode;
import guatu.reporting.FilingWindow;
import guatu.reporting.Forms;
import guatu.reporting.pack.WindowCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The calendar of reporting: for each form and month the opening and the four deadlines (Asia/Shanghai), how many
/// working
/// days lie between, where they come from, and which of them comes next for whoever looks.
@Service
public class ReportingCalendar {

    private static final Duration BEFORE = Duration.ofDays(35);
    private static final Duration AHEAD = Duration.ofDays(65);

    private final CalendarRepository repository;
    private final Forms forms;
    private final WorkingDays days;
    private final Regions regions;
    private final Clock clock;

    ReportingCalendar(CalendarRepository repository, Forms forms, WorkingDays days, Regions regions, Clock clock) {
        this.repository = repository;
        this.forms = forms;
        this.days = days;
        this.regions = regions;
        this.clock = clock;
    }

    /// Whose moment it is.
    public enum Station {
        OPENING,
        FIRM,
        COUNTY,
        PREFECTURE,
        PROVINCE
    }

    /// A moment of a form's month.
    ///
    /// @param workdays after the moment before it
    /// @param over whether it has passed
    /// @param mine whether it binds the acting post
    public record Moment(Station station, Instant at, int workdays, boolean over, boolean mine) {}

    /// A form's month.
    ///
    /// @param next the moment that comes next for the acting post: its own, or any where it has none
    /// @param source where the dates come from
    public record Line(
            FormCode form,
            String nameZh,
            String nameEn,
            boolean yearly,
            Period.Month month,
            List<Moment> moments,
            Optional<Station> next,
            Optional<Instant> closedAt,
            String source) {}

    /// The calendar.
    ///
    /// @param form empty for all forms
    /// @param month absent: what is open from a month ago to two months ahead
    @Transactional(readOnly = true)
    public List<Line> lines(String form, Optional<Period.Month> month) {
        var actor = Acting.current();
        var now = clock.instant();
        var province = regions.province().code();
        return repository.windows(form, month, now.minus(BEFORE), now.plus(AHEAD)).stream()
                .sorted(ahead(now))
                .map(line -> line(line, mine(actor), province, now))
                .toList();
    }

    /// What is still to come stands first, the soonest before; then what is over, the latest before.
    private static Comparator<CalendarRepository.Line> ahead(Instant now) {
        return Comparator.comparingLong((CalendarRepository.Line line) -> {
            long away = Duration.between(now, line.window().provinceUntil()).toMillis();
            return away >= 0 ? away : Long.MAX_VALUE / 2 - away;
        });
    }

    private Line line(CalendarRepository.Line line, Optional<Station> mine, RegionCode province, Instant now) {
        var window = line.window();
        var form = forms.get(window.form(), window.month());
        var moments = moments(window, mine, province, now);
        var next = moments.stream()
                .filter(moment -> !moment.over() && (mine.isEmpty() || moment.mine()))
                .map(Moment::station)
                .findFirst();
        return new Line(
                form.code(),
                form.nameZh(),
                form.nameEn(),
                form.yearly(),
                window.month(),
                moments,
                next,
                line.closedAt(),
                window.source());
    }

    private List<Moment> moments(FilingWindow window, Optional<Station> mine, RegionCode province, Instant now) {
        var moments = new ArrayList<Moment>();
        var before = window.opensAt();
        for (var station : Station.values()) {
            var at = switch (station) {
                case OPENING -> window.opensAt();
                case FIRM -> window.firmUntil();
                case COUNTY -> window.countyUntil();
                case PREFECTURE -> window.prefectureUntil();
                case PROVINCE -> window.provinceUntil();
            };
            moments.add(new Moment(
                    station,
                    at,
                    days.between(day(before), day(at), province),
                    now.isAfter(at),
                    mine.filter(station::equals).isPresent()));
            before = at;
        }
        return moments;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, WindowCalendar.ZONE);
    }

    private static Optional<Station> mine(Actor actor) {
        var may = actor.permissions();
        if (may.contains(Permission.FILE)) {
            return Optional.of(Station.FIRM);
        }
        if (may.contains(Permission.ACCEPT_COUNTY)) {
            return Optional.of(Station.COUNTY);
        }
        if (may.contains(Permission.ACCEPT_PREFECTURE)) {
            return Optional.of(Station.PREFECTURE);
        }
        return may.contains(Permission.ACCEPT_PROVINCE) ? Optional.of(Station.PROVINCE) : Optional.empty();
    }
}
