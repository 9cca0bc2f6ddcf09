package guatu.projects.months;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What issued yearly plans say of a project: the adjusted baseline, and the first beside it. Where plans of several
/// levels hold it, the highest level's counts.
@Repository
class PlanLines {

    private static final String LINES = """
            select line.plan, line.level, line.baseline, line.part, line.investment, line.months, line.leader,
                   line.department
              from projects.pub_baseline_line as line
             where line.project = :project
               and line.year = :year
               and line.known_from <= :known
             order by line.level desc, line.baseline
            """;

    private final JdbcClient jdbc;

    PlanLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A project's line of a baseline.
    record Line(
            long plan,
            int level,
            int baseline,
            String part,
            long investment,
            List<Long> months,
            String leader,
            String department) {}

    /// The first and the adjusted line; empty where no issued plan has it.
    record Both(Line first, Line adjusted) {}

    Optional<Both> of(long project, int year, long known) {
        var lines = jdbc.sql(LINES)
                .param("project", project)
                .param("year", year)
                .param("known", known)
                .query((row, number) -> line(row))
                .list();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        var highest = lines.stream()
                .filter(line -> line.level() == lines.getFirst().level())
                .toList();
        return Optional.of(new Both(highest.getFirst(), highest.getLast()));
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getLong("plan"),
                row.getInt("level"),
                row.getInt("baseline"),
                row.getString("part"),
                row.getLong("investment"),
                amounts(row.getArray("months")),
                row.getString("leader"),
                row.getString("department"));
    }

    private static List<Long> amounts(Array array) throws SQLException {
        return Arrays.asList((Long[]) array.getArray());
    }
}
