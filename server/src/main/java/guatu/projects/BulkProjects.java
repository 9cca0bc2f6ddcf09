package guatu.projects;

import guatu.access.Acting;
import guatu.access.Permission;
import guatu.catalog.Parameters;
import guatu.journal.KnownTimes;
import guatu.kernel.Finding;
import guatu.projects.RecordRepository.Placed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes over many projects with their past, set-wise: from an earlier system, or for the demo. Each row is known from
/// the evening of its day on, as far as the order of knowing goes back.
@Service
public class BulkProjects {

    private static final int EVENING = 18;

    private final BulkProjectRepository repository;
    private final SheetReader reader;
    private final SheetChecks checks;
    private final Placings placings;
    private final Parameters parameters;
    private final KnownTimes knownTimes;
    private final Clock clock;

    BulkProjects(
            BulkProjectRepository repository,
            SheetReader reader,
            SheetChecks checks,
            Placings placings,
            Parameters parameters,
            KnownTimes knownTimes,
            Clock clock) {
        this.repository = repository;
        this.reader = reader;
        this.checks = checks;
        this.placings = placings;
        this.parameters = parameters;
        this.knownTimes = knownTimes;
        this.clock = clock;
    }

    /// Takes projects over, all or none.
    ///
    /// @return their numbers, in the order of the list
    /// @throws ProjectRefused with all that is wrong with their records
    /// @throws guatu.access.NotPermitted when the post corrects no projects
    @Transactional
    public List<ProjectId> load(List<BulkProject> projects) {
        Acting.current().require(Permission.CORRECT_PROJECTS);
        var findings = new ArrayList<Finding>();
        var placed = projects.stream().map(project -> placed(project, findings)).toList();
        if (!findings.isEmpty()) {
            throw new ProjectRefused(findings);
        }
        var ids = repository.next(projects.size());
        var marks = new Marks(new HashMap<>());
        var rows = new Rows();
        for (int at = 0; at < projects.size(); at++) {
            add(ids.get(at), projects.get(at), placed.get(at), marks, rows);
        }
        repository.load(rows.byTable);
        return ids.stream().map(ProjectId::new).toList();
    }

    /// Rows by table, as JSON has them.
    private static final class Rows {

        private final Map<String, List<Map<String, Object>>> byTable = new LinkedHashMap<>();

        void add(String table, Map<String, Object> row) {
            byTable.computeIfAbsent(table, none -> new ArrayList<>()).add(row);
        }
    }

    /// What each day was known with.
    private final class Marks {

        private final Map<LocalDate, Long> known;

        private Marks(Map<LocalDate, Long> known) {
            this.known = known;
        }

        Map<String, Object> row(long project, LocalDate day) {
            var row = new LinkedHashMap<String, Object>();
            row.put("project", project);
            row.put("at", evening(day).toString());
            row.put(
                    "known_from",
                    known.computeIfAbsent(day, of -> knownTimes.at(evening(of)).value()));
            return row;
        }

        private Instant evening(LocalDate day) {
            var evening = day.atTime(EVENING, 0).atZone(clock.getZone()).toInstant();
            return evening.isAfter(clock.instant()) ? clock.instant() : evening;
        }
    }

    private Placed placed(BulkProject project, List<Finding> findings) {
        var own = new ArrayList<Finding>();
        var sheet = reader.read(new HashMap<>(project.sheet()), own);
        checks.run(sheet, LocalDate.now(clock), own);
        findings.addAll(own);
        return own.isEmpty() ? placings.of(sheet, project.enterprise()) : new Placed(sheet, 0, 0, 0, 0, "");
    }

    private void add(long id, BulkProject project, Placed placed, Marks marks, Rows rows) {
        var first = project.stages().getFirst();
        rows.add("project", head(id, project, placed));
        var version = marks.row(id, first.since());
        version.put("sheet", placed.sheet().keys());
        version.put("total", placed.sheet().number(ProjectField.TOTAL).orElse(0L));
        rows.add("version", version);
        int no = 0;
        for (var stage : project.stages()) {
            var row = marks.row(id, stage.since());
            row.put("no", ++no);
            row.put("stage", stage.stage().name());
            row.put("since", stage.since().toString());
            row.put("partial", stage.partial());
            row.put("reason", stage.reason());
            rows.add("stage", row);
        }
        project.status().ifPresent(status -> {
            var row = marks.row(id, status.since());
            row.put("status", status.status().name());
            row.put("since", status.since().toString());
            row.put("reason", status.reason());
            status.plannedResume().ifPresent(day -> row.put("planned_resume", day.toString()));
            rows.add("status", row);
        });
        project.code().ifPresent(code -> {
            var row = marks.row(id, since(project, Stage.S2));
            row.put("code", code.value());
            rows.add("code", row);
        });
        project.approvalIssued().ifPresent(day -> {
            var row = marks.row(id, day);
            row.put("day", day.toString());
            row.put("expires", expires(day).toString());
            rows.add("approval", row);
        });
        var confirmed = marks.row(id, project.confirmedOn());
        confirmed.put("day", project.confirmedOn().toString());
        rows.add("confirmation", confirmed);
        for (var reserve : project.reserves()) {
            var row = marks.row(id, reserve.since());
            row.put("level", reserve.level().name());
            row.put("since", reserve.since().toString());
            row.put("total", placed.sheet().number(ProjectField.TOTAL).orElse(0L));
            rows.add("reserve", row);
        }
        bonds(id, project, marks, rows);
    }

    private static void bonds(long id, BulkProject project, Marks marks, Rows rows) {
        int visits = 0;
        for (var sponsor : project.sponsors()) {
            var row = marks.row(id, sponsor.from());
            row.put("level", sponsor.level().name());
            row.put("leader", sponsor.leader());
            row.put("leader_post", sponsor.leaderPost());
            row.put("seat", sponsor.seat());
            row.put("valid_from", sponsor.from().toString());
            rows.add("sponsorship", row);
            for (var visit : sponsor.visits()) {
                var seen = marks.row(id, visit.day());
                seen.put("no", ++visits);
                seen.put("level", sponsor.level().name());
                seen.put("day", visit.day().toString());
                seen.put("place", visit.place());
                seen.put("text", visit.problem());
                visit.promised().ifPresent(day -> seen.put("due", day.toString()));
                visit.solvedOn().ifPresent(day -> seen.put("solved", day.toString()));
                rows.add("visit", seen);
            }
        }
        for (var item : project.items()) {
            var row = marks.row(id, item.day());
            row.put("procedure", item.procedure());
            row.put("no", item.no());
            row.put("event", item.event());
            row.put("state", item.state());
            row.put("holder", item.holder());
            row.put("clock", item.clock());
            row.put("day", item.day().toString());
            row.put("reason", item.reason());
            rows.add("item_event", row);
        }
    }

    private Map<String, Object> head(long id, BulkProject project, Placed placed) {
        var last = project.stages().getLast();
        var row = new LinkedHashMap<String, Object>();
        row.put("id", id);
        row.put("region", placed.region());
        row.put("park", placed.park());
        row.put("enterprise", placed.enterprise());
        row.put("industry", placed.industry());
        row.put("initials", placed.initials());
        row.put("code", project.code().map(ProjectCode::value).orElse(""));
        row.put("stage", last.stage().name());
        row.put("stage_since", last.since().toString());
        row.put("partial", last.partial());
        row.put("status", project.status().map(status -> status.status().name()).orElse("NORMAL"));
        row.put(
                "level",
                project.reserves().isEmpty()
                        ? "NONE"
                        : project.reserves().getLast().level().name());
        row.put("confirmed_on", project.confirmedOn().toString());
        project.approvalIssued()
                .ifPresent(day -> row.put("approval_expires", expires(day).toString()));
        row.put("demo", project.demo());
        row.put("sheet", placed.sheet().keys());
        return row;
    }

    private LocalDate expires(LocalDate issued) {
        return issued.plusYears(
                parameters.get("PROJECT_APPROVAL_YEARS", issued).value().intValueExact());
    }

    private static LocalDate since(BulkProject project, Stage stage) {
        return project.stages().stream()
                .filter(one -> one.stage() == stage)
                .map(BulkProject.BulkStage::since)
                .findFirst()
                .orElse(project.stages().getFirst().since());
    }
}
