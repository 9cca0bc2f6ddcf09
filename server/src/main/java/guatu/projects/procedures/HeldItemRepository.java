package guatu.projects.procedures;

import guatu.kernel.Interval;
import guatu.projects.procedures.ItemClock.Effect;
import guatu.projects.procedures.ItemClock.Tick;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Procedures under way, of all projects in sight, each with the changes of its clock.
@Repository
class HeldItemRepository {

    private static final String HELD = """
            with last as (
                select distinct on (event.project, event.procedure) event.project, event.procedure, event.state,
                       event.holder, event.day
                  from projects.item_event as event
                  join projects.project on project.id = event.project
                 where project.region between :low and :high
                   and project.stage <> 'S8'
                   and event.event <> 'CONFIRM'
                 order by event.project, event.procedure, event.no desc)
            select project.id, project.code, project.name_zh, project.region, project.unit_name, last.procedure,
                   last.holder, last.day,
                   array_agg(event.day order by event.no) as days,
                   array_agg(event.clock order by event.no) as clocks,
                   array_agg(event.event order by event.no) as events
              from last
              join projects.project on project.id = last.project
              join projects.item_event as event
                on event.project = last.project
               and event.procedure = last.procedure
             where last.state in ('SUBMITTED', 'CORRECTION', 'ACCEPTED', 'REVIEW')
             group by project.id, project.code, project.name_zh, project.region, project.unit_name, last.procedure,
                      last.holder, last.day
            """;

    private final JdbcClient jdbc;

    HeldItemRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param since the day of the last event that was more than a word
    /// @param last the day of the last event
    record HeldRow(
            long project,
            String code,
            String nameZh,
            int region,
            String unitName,
            String procedure,
            Holder holder,
            LocalDate since,
            LocalDate last,
            List<Tick> ticks) {}

    List<HeldRow> held(Interval regions) {
        return jdbc.sql(HELD)
                .param("low", regions.low())
                .param("high", regions.high())
                .query((row, number) -> held(row))
                .list();
    }

    private static HeldRow held(ResultSet row) throws SQLException {
        var days = (Date[]) array(row, "days").getArray();
        var clocks = (String[]) array(row, "clocks").getArray();
        var events = (String[]) array(row, "events").getArray();
        var ticks = new ArrayList<Tick>();
        for (int i = 0; i < days.length; i++) {
            ticks.add(new Tick(days[i].toLocalDate(), Effect.valueOf(clocks[i]), events[i].equals("SUBMIT")));
        }
        return new HeldRow(
                row.getLong("id"),
                row.getString("code"),
                row.getString("name_zh"),
                row.getInt("region"),
                row.getString("unit_name"),
                row.getString("procedure"),
                Holder.valueOf(row.getString("holder")),
                row.getObject("day", LocalDate.class),
                ticks.getLast().day(),
                List.copyOf(ticks));
    }

    private static Array array(ResultSet row, String column) throws SQLException {
        return row.getArray(column);
    }
}
