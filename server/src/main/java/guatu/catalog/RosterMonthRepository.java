package guatu.catalog;

import guatu.kernel.Interval;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The roster month by month, as known now.
@Repository
class RosterMonthRepository {

    /// An event lies in the part where the enterprise belongs on its day.
    private static final String MONTHS = """
            with month as (
                select at::date as first, least((at + interval '1 month' - interval '1 day')::date, :today::date) as last
                  from generate_series(:from::date, :to::date, interval '1 month') as at),
            stock as (
                select asked.day, coalesce(sum(case when event.entry then 1 else -1 end), 0) as firms
                  from (select first - 1 as day from month union select last from month) as asked
                  left join (catalog.roster_event as event
                             join catalog.membership as place
                               on place.enterprise = event.enterprise
                              and place.known_to is null
                              and place.region between :region_low and :region_high)
                    on event.known_to is null
                   and event.day <= asked.day
                   and place.valid_from <= asked.day
                   and place.valid_to > asked.day
                 group by asked.day)
            select month.first as month, before.firms as previous,
                   (select count(*)
                      from catalog.roster_event as event
                      join catalog.membership as place
                        on place.enterprise = event.enterprise and place.known_to is null
                       and place.valid_from <= event.day and place.valid_to > event.day
                     where event.known_to is null and event.entry
                       and event.day between month.first and month.last
                       and place.region between :region_low and :region_high) as entries,
                   (select count(*)
                      from catalog.roster_event as event
                      join catalog.membership as place
                        on place.enterprise = event.enterprise and place.known_to is null
                       and place.valid_from <= event.day and place.valid_to > event.day
                     where event.known_to is null and not event.entry
                       and event.day between month.first and month.last
                       and place.region between :region_low and :region_high) as exits,
                   after.firms as stock
              from month
              join stock as before on before.day = month.first - 1
              join stock as after on after.day = month.last
             order by month.first
            """;

    private final JdbcClient jdbc;

    RosterMonthRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RosterMonth> months(Interval regions, LocalDate from, LocalDate to, LocalDate today) {
        return jdbc.sql(MONTHS)
                .param("from", from)
                .param("to", to)
                .param("today", today)
                .param("region_low", regions.low())
                .param("region_high", regions.high())
                .query((row, number) -> {
                    long previous = row.getLong("previous");
                    long entries = row.getLong("entries");
                    long exits = row.getLong("exits");
                    long stock = row.getLong("stock");
                    return new RosterMonth(
                            row.getObject("month", LocalDate.class),
                            previous,
                            entries,
                            exits,
                            stock - previous - entries + exits,
                            stock);
                })
                .list();
    }
}
