package guatu.projects;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.access.NotPermitted;
import guatu.catalog.Regions;
import guatu.journal.Journal;
import guatu.journal.KnownTimes;
import guatu.journal.Who;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Plans, months, problems and certificates for the demo's projects, made up set-wise. Only the machine may: officials
/// never write a value. Each month is known from when
/// it would have been reported, as far as the order of knowing goes back.
@Service
public class SyntheticMonths {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final int PLAN_DAY = 31;
    private static final int ADJUSTED_IN = 7;
    private static final int ADJUSTED_ON = 15;
    private static final int REPORTED_ON = 4;
    private static final int LOCKED_ON = 20;
    private static final int REVISED_AFTER = 3;

    private final SyntheticRepository repository;
    private final SyntheticRevisionRepository revisions;
    private final KnownTimes known;
    private final Regions regions;
    private final Journal journal;

    SyntheticMonths(
            SyntheticRepository repository,
            SyntheticRevisionRepository revisions,
            KnownTimes known,
            Regions regions,
            Journal journal) {
        this.repository = repository;
        this.revisions = revisions;
        this.known = known;
        this.regions = regions;
        this.journal = journal;
    }

    /// Loads the months from the January of a year to the one that is under way now, which stays open.
    ///
    /// @param last the month that is under way
    /// @return how many projects have them
    @Transactional
    public int load(int firstYear, YearMonth last) {
        if (Acting.current().who().post() != Actor.MACHINE.who().post()) {
            throw new NotPermitted();
        }
        int projects = repository.projects();
        long now = known.next("dispatch of the demo").value();
        int province = regions.province().slots().low();
        for (int year = firstYear; year <= last.getYear(); year++) {
            repository.plans(province, year, last.getYear(), then(YearMonth.of(year, 1), PLAN_DAY));
            var july = YearMonth.of(year, ADJUSTED_IN);
            if (july.isBefore(last)) {
                revisions.adjust(province, year, then(july, ADJUSTED_ON));
            }
        }
        for (var month = YearMonth.of(firstYear, 1); !month.isAfter(last); month = month.plusMonths(1)) {
            repository.month(month.atDay(1), month.equals(last), then(month.plusMonths(1), REPORTED_ON));
            if (month.isBefore(last.minusMonths(1))) {
                repository.lock(month.atDay(1), then(month.plusMonths(1), LOCKED_ON));
            }
            if (month.isBefore(last.minusMonths(REVISED_AFTER))) {
                var later = month.plusMonths(REVISED_AFTER);
                revisions.revise(month.atDay(1), at(later, REPORTED_ON).toString(), then(later, REPORTED_ON));
            }
        }
        var at = last.plusMonths(1).atDay(1).atTime(LocalTime.NOON).atZone(ZONE).toOffsetDateTime();
        repository.rest(at.toString(), now);
        revisions.forecast(at.toString(), now);
        journal.record(
                Who.MACHINE, "DISPATCH_MADE_UP", "project", "bulk", Map.of("projects", Integer.toString(projects)));
        return projects;
    }

    private Instant at(YearMonth month, int day) {
        return month.atDay(day).atTime(EVENING).atZone(ZONE).toInstant();
    }

    /// The last number that had been given on an evening: as far back as the order of knowing goes.
    private long then(YearMonth month, int day) {
        return known.at(at(month, day)).value();
    }
}
