package guatu.projects;

import static guatu.kernel.Finding.blocking;

import guatu.access.Acting;
import guatu.access.JournalAccess;
import guatu.access.Permission;
import guatu.catalog.Parameters;
import guatu.catalog.Regions;
import guatu.catalog.WorkingDays;
import guatu.kernel.Finding;
import guatu.kernel.RegionCode;
import guatu.projects.StageRepository.ApprovalRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The 核准 document: it dies two years after its day unless permanent works have started. An extension is asked for at
/// least 30 working days before, answered within 20, once, for at most a year. All of it is dated data.
///
/// Source: 企业投资项目核准和备案管理办法, article 38 (mechanisms.md P2). That it died follows from the clock; no job writes it.
@Service
class Approvals {

    private final RecordRepository records;
    private final StageRepository stages;
    private final Projects projects;
    private final SheetChecks checks;
    private final ProjectRights rights;
    private final Parameters parameters;
    private final WorkingDays days;
    private final Regions regions;
    private final Stamps stamps;
    private final JournalAccess journal;

    Approvals(
            RecordRepository records,
            StageRepository stages,
            Projects projects,
            SheetChecks checks,
            ProjectRights rights,
            Parameters parameters,
            WorkingDays days,
            Regions regions,
            Stamps stamps,
            JournalAccess journal) {
        this.records = records;
        this.stages = stages;
        this.projects = projects;
        this.checks = checks;
        this.rights = rights;
        this.parameters = parameters;
        this.days = days;
        this.regions = regions;
        this.stamps = stamps;
        this.journal = journal;
    }

    /// What happens to the document.
    enum Kind {
        ISSUED("核准文件印发", "Issued"),
        EXTENSION_ASKED("申请延期", "Extension asked for"),
        EXTENDED("准予延期", "Extended"),
        EXTENSION_REFUSED("不予延期", "Extension refused");

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        String zh() {
            return zh;
        }

        String en() {
            return en;
        }
    }

    /// How near the end is.
    enum Nearness {
        /// More than the first warning before it, or the works have started.
        FAR,
        /// Within the first warning: 60 working days.
        FIRST,
        /// Within the second: 30 working days. Too late to ask for an extension.
        SECOND,
        LAPSED
    }

    /// How the document stands today.
    ///
    /// @param workdaysLeft working days to its end; negative after it
    /// @param askBy the last day on which an extension may be asked for
    /// @param mayAsk whether it may be asked for today
    /// @param answerBy until when the one that was asked for is to be answered
    record Watch(
            LocalDate expires,
            int workdaysLeft,
            Nearness nearness,
            LocalDate askBy,
            boolean mayAsk,
            Optional<LocalDate> answerBy) {}

    /// What to write down.
    ///
    /// @param until where an extension was granted, until when
    record NewApproval(Kind kind, LocalDate day, Optional<LocalDate> until, String document, String reason) {}

    /// How the document of a project stands; empty where it has none.
    Optional<Watch> watch(Project project, List<ApprovalRow> rows) {
        return project.approvalExpires().map(expires -> watch(project, rows, expires, stamps.today()));
    }

    private Watch watch(Project project, List<ApprovalRow> rows, LocalDate expires, LocalDate today) {
        var place = place(project);
        int left = days.between(today, expires, place);
        boolean started = project.stage().compareTo(Stage.S4) >= 0;
        var nearness = Nearness.FAR;
        if (!started) {
            if (expires.isBefore(today)) {
                nearness = Nearness.LAPSED;
            } else if (left <= whole("PROJECT_WATCH_SECOND", today)) {
                nearness = Nearness.SECOND;
            } else if (left <= whole("PROJECT_WATCH_FIRST", today)) {
                nearness = Nearness.FIRST;
            }
        }
        int before = whole("PROJECT_EXTENSION_BEFORE", today);
        var last = rows.isEmpty() ? Optional.<ApprovalRow>empty() : Optional.of(rows.getLast());
        var answerBy = last.filter(row -> row.kind() == Kind.EXTENSION_ASKED)
                .map(row -> days.plus(row.day(), whole("PROJECT_EXTENSION_ANSWER", today), place));
        boolean fresh = last.filter(row -> row.kind() == Kind.ISSUED).isPresent();
        return new Watch(
                expires,
                left,
                nearness,
                lastDayToAsk(expires, before, place),
                fresh && !started && left >= before,
                answerBy);
    }

    /// Writes down what happened to the document.
    ///
    /// @throws ProjectOfficeRefused when it is not an office of the place
    /// @throws ProjectConflict when nothing such can follow what is on record
    /// @throws ProjectRefused with all findings
    @Transactional
    Project write(ProjectId id, NewApproval wanted) {
        var actor = Acting.current().require(Permission.READ_PROJECTS);
        records.lock(id);
        var project = projects.get(id);
        rights.requireHandling(project, actor);
        if (project.stage() == Stage.S8) {
            throw new ProjectConflict("项目已出库。", "The project is archived.");
        }
        var rows = stages.approvals(id);
        follows(rows, wanted.kind());
        var findings = new ArrayList<Finding>();
        var today = stamps.today();
        var earliest =
                rows.isEmpty() ? LocalDate.of(1990, 1, 1) : rows.getLast().day();
        StageMoves.since(wanted.day(), earliest, today, findings);
        var expires = expires(project, rows, wanted, findings);
        if (wanted.kind() == Kind.ISSUED || wanted.kind() == Kind.EXTENDED) {
            if (wanted.document().strip().length() < 2 || wanted.document().length() > 200) {
                findings.add(blocking(
                        "project-missing", "document", wanted.document(), "the number of the document", "请填写文号"));
            }
        } else {
            checks.reason("reason", wanted.reason(), today, findings);
        }
        if (!findings.isEmpty()) {
            throw new ProjectRefused(findings);
        }
        stages.approval(
                id,
                wanted.kind(),
                wanted.day(),
                expires,
                wanted.document().strip(),
                wanted.reason().strip(),
                stamps.now("project " + id));
        journal.changed(
                "PROJECT_APPROVAL",
                "project",
                id + "/" + wanted.kind(),
                Map.of("day", wanted.day().toString(), "expires", expires.toString()));
        return projects.get(id);
    }

    private static void follows(List<ApprovalRow> rows, Kind kind) {
        var last = rows.isEmpty()
                ? Optional.<Kind>empty()
                : Optional.of(rows.getLast().kind());
        boolean can = switch (kind) {
            case ISSUED -> last.filter(Kind.EXTENSION_ASKED::equals).isEmpty();
            case EXTENSION_ASKED -> last.filter(Kind.ISSUED::equals).isPresent();
            case EXTENDED, EXTENSION_REFUSED ->
                last.filter(Kind.EXTENSION_ASKED::equals).isPresent();
        };
        if (!can) {
            throw new ProjectConflict(
                    kind == Kind.EXTENSION_ASKED ? "延期只能申请一次，且须先有核准文件。" : "当前不能登记“%s”。".formatted(kind.zh()),
                    "%s cannot follow %s.".formatted(kind, last.map(Kind::name).orElse("nothing")));
        }
    }

    /// When the document dies after this.
    private LocalDate expires(Project project, List<ApprovalRow> rows, NewApproval wanted, List<Finding> findings) {
        if (wanted.kind() == Kind.ISSUED) {
            return wanted.day().plusYears(whole("PROJECT_APPROVAL_YEARS", stamps.today()));
        }
        var until = rows.getLast().expires();
        var place = place(project);
        if (wanted.kind() == Kind.EXTENSION_ASKED) {
            int before = whole("PROJECT_EXTENSION_BEFORE", stamps.today());
            if (days.between(wanted.day(), until, place) < before) {
                var latest = lastDayToAsk(until, before, place);
                findings.add(blocking(
                        "project-extension",
                        "day",
                        wanted.day().toString(),
                        "at least %d working days before %s: by %s".formatted(before, until, latest),
                        "延期须在届满（%s）前至少 %d 个工作日提出，最迟 %s".formatted(until, before, latest)));
            }
            return until;
        }
        if (wanted.kind() == Kind.EXTENSION_REFUSED) {
            return until;
        }
        var latest = until.plusYears(whole("PROJECT_EXTENSION_YEARS", stamps.today()));
        var granted = wanted.until();
        if (granted.filter(day -> day.isAfter(until) && !day.isAfter(latest)).isEmpty()) {
            findings.add(blocking(
                    "project-extension",
                    "until",
                    granted.map(LocalDate::toString).orElse(""),
                    "a day after %s, at most %s".formatted(until, latest),
                    "延期最长至 %s".formatted(latest)));
        }
        return granted.orElse(until);
    }

    private LocalDate lastDayToAsk(LocalDate expires, int workdays, RegionCode place) {
        var day = expires;
        while (days.between(day, expires, place) < workdays) {
            day = day.minusDays(1);
        }
        return day;
    }

    private int whole(String parameter, LocalDate day) {
        return parameters.get(parameter, day).value().intValueExact();
    }

    private RegionCode place(Project project) {
        return regions.ofSlot(project.region()).code();
    }
}
