package guatu.projects;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.access.NotPermitted;
import guatu.catalog.Regions;
import guatu.journal.Journal;
import guatu.journal.KnownTimes;
import guatu.journal.Who;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Plans, months, problems and certificates for the demo's projects, made up set-wise. Only the machine may: officials
/// never write a value. All of it is known from the load on.
@Service
public class SyntheticMonths {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final SyntheticRepository repository;
    private final KnownTimes known;
    private final Regions regions;
    private final Journal journal;

    SyntheticMonths(SyntheticRepository repository, KnownTimes known, Regions regions, Journal journal) {
        this.repository = repository;
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
        repository.plans(regions.province().slots().low(), firstYear, last.getYear(), now);
        for (var month = YearMonth.of(firstYear, 1); !month.isAfter(last); month = month.plusMonths(1)) {
            boolean open = month.equals(last);
            repository.month(month.atDay(1), open, now);
            if (month.isBefore(last.minusMonths(1))) {
                repository.lock(month.atDay(1), now);
            }
        }
        var at = last.plusMonths(1).atDay(1).atTime(LocalTime.NOON).atZone(ZONE).toOffsetDateTime();
        repository.rest(at.toString(), now);
        journal.record(
                Who.MACHINE, "DISPATCH_MADE_UP", "project", "bulk", Map.of("projects", Integer.toString(projects)));
        return projects;
    }
}
