package guatu.roster;

import guatu.access.Acting;
import guatu.access.JournalAccess;
import guatu.access.Permission;
import guatu.catalog.Industries;
import guatu.catalog.Labels;
import guatu.catalog.Parks;
import guatu.catalog.Regions;
import guatu.evidence.Evidences;
import guatu.kernel.Interval;
import guatu.kernel.Page;
import guatu.kernel.Paging;
import guatu.kernel.Refusal;
import guatu.kernel.RegionCode;
import guatu.kernel.Sorting;
import guatu.roster.FileView.FileRow;
import guatu.roster.FileView.MayView;
import guatu.roster.FileView.MonthRow;
import guatu.roster.FileView.OtherView;
import guatu.roster.FileView.PaperView;
import guatu.roster.FileView.StepRow;
import guatu.roster.FileView.TermsView;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Puts a file, and lists of files, together for people to read.
@Service
class FileViews {

    private static final Interval ANYWHERE = new Interval(0, 999_999);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Set<String> SORTS = Set.of("name", "effect", "kind", "state", "region", "since", "until");

    private final RosterFiles files;
    private final RosterFileRepository repository;
    private final FileListRepository lists;
    private final RosterRules rules;
    private final FileRights rights;
    private final Evidences evidences;
    private final Labels labels;
    private final Regions regions;
    private final Parks parks;
    private final Industries industries;
    private final JournalAccess journal;

    FileViews(
            RosterFiles files,
            RosterFileRepository repository,
            FileListRepository lists,
            RosterRules rules,
            FileRights rights,
            Evidences evidences,
            Labels labels,
            Regions regions,
            Parks parks,
            Industries industries,
            JournalAccess journal) {
        this.files = files;
        this.repository = repository;
        this.lists = lists;
        this.rules = rules;
        this.rights = rights;
        this.evidences = evidences;
        this.labels = labels;
        this.regions = regions;
        this.parks = parks;
        this.industries = industries;
        this.journal = journal;
    }

    /// What a list is asked for.
    record Search(
            List<FileKind> kind,
            List<FileState> state,
            Optional<RegionCode> region,
            Optional<LocalDate> effect,
            String q,
            boolean late,
            String sort) {}

    @Transactional(readOnly = true)
    Page<FileRow> list(Search search, Paging paging) {
        Acting.current().require(Permission.READ_FIGURES);
        var wanted = wanted(search);
        var sorting = Sorting.of(search.sort(), SORTS);
        var rows = lists.list(wanted, sorting, paging, rules.today()).stream()
                .map(this::row)
                .toList();
        return new Page<>(rows, lists.count(wanted, rules.today()), paging.page(), paging.size());
    }

    /// A file with all that was filed and done. Who read it goes to the journal.
    @Transactional(readOnly = true)
    FileView view(long id) {
        var actor = Acting.current().require(Permission.READ_FIGURES);
        var file = files.get(id);
        var submissions = repository.submissions(id);
        var last = RosterFiles.last(submissions);
        var steps = repository.steps(id);
        var may = rights.of(file, steps, last, actor);
        journal.read("roster-file", file.key());
        return new FileView(
                row(file),
                file.first().toString(),
                file.last().toString(),
                file.baseYear(),
                terms(file.terms()),
                file.note(),
                last.map(Submission::note).orElse(""),
                file.openedAt(),
                file.byZh(),
                file.byEn(),
                file.kind().byEnterprise() ? months(file, last) : List.of(),
                file.kind().byEnterprise() ? Optional.of(rules.threshold(file.effect())) : Optional.empty(),
                baseComplete(file, last),
                papers(file),
                steps.stream().map(FileViews::step).toList(),
                new MayView(may.submit(), may.decide(), may.withdraw(), may.attach(), whyNot(file, steps, last, may)));
    }

    private String whyNot(RosterFile file, List<Step> steps, Optional<Submission> last, FileRights.May may) {
        var actor = Acting.current();
        if (may.decide()) {
            return rights.whyNotYet(file).map(Refusal::getMessage).orElse("");
        }
        if (may.submit() || file.state() == FileState.DECIDED || file.state() == FileState.WITHDRAWN) {
            return "";
        }
        return (FileRights.levelOf(actor) > 0 && file.state().waitsFor() > 0
                        ? rights.whyNotDecide(file, steps, actor)
                        : rights.whyNotSubmit(file, last, actor))
                .map(Refusal::getMessage)
                .orElse("");
    }

    private FileListRepository.Wanted wanted(Search search) {
        return new FileListRepository.Wanted(
                search.kind(),
                search.state(),
                search.region().map(code -> regions.get(code).slots()).orElse(ANYWHERE),
                search.effect(),
                search.q().strip(),
                search.late());
    }

    private FileRow row(RosterFile file) {
        var state = file.state();
        var reason = rules.reasonName(file.kind(), file.reason());
        var since = file.lastStep().map(Step::at).orElse(file.openedAt());
        var until = file.lastStep()
                .filter(step -> state != FileState.DRAFT)
                .map(Step::due)
                .orElse(file.due());
        boolean ended = state == FileState.DECIDED || state == FileState.WITHDRAWN;
        return new FileRow(
                file.id(),
                file.creditCode().value(),
                file.nameZh(),
                labels.region(file.region()),
                labels.park(file.park()),
                labels.industry(file.industry()),
                file.kind(),
                file.kind().zh(),
                file.kind().en(),
                file.reason(),
                reason.nameZh(),
                reason.nameEn(),
                file.effect(),
                state,
                state.zh(),
                state.en(),
                file.revision(),
                ended ? "" : holderZh(file),
                ended ? "" : holderEn(file),
                since,
                until,
                !ended && rules.today().isAfter(until));
    }

    private String holderZh(RosterFile file) {
        int level = file.state().waitsFor();
        if (level == 0) {
            return file.kind().byEnterprise() ? file.nameZh() : file.byZh();
        }
        return office(file, level).nameZh();
    }

    private String holderEn(RosterFile file) {
        int level = file.state().waitsFor();
        if (level == 0) {
            return file.kind().byEnterprise() ? file.creditCode().value() : file.byEn();
        }
        return office(file, level).nameEn();
    }

    private guatu.catalog.Region office(RosterFile file, int level) {
        var county = regions.ofSlot(file.region());
        return switch (level) {
            case 1 -> county;
            case 2 -> county.parent().map(regions::get).orElse(county);
            default -> regions.province();
        };
    }

    private TermsView terms(Terms terms) {
        return new TermsView(
                terms.productionSince(),
                terms.stoppedOn(),
                terms.region().flatMap(regions::find).map(region -> region.label()),
                terms.park().flatMap(parks::find).map(park -> park.label()),
                terms.industry().flatMap(industries::find).map(industry -> industry.label()),
                terms.others().stream()
                        .map(other -> new OtherView(other.creditCode(), other.nameZh(), other.share()))
                        .toList());
    }

    private List<MonthRow> months(RosterFile file, Optional<Submission> last) {
        var rows = new ArrayList<MonthRow>();
        var decided = repository.decided(file.id());
        var end = file.lastMonth(rules.today());
        for (var month = file.firstMonth(); !month.isAfter(end); month = month.plusMonths(1)) {
            var at = month;
            var output = last.flatMap(filed -> filed.outputOf(at));
            rows.add(new MonthRow(
                    month.toString(),
                    file.ofTwelve(month),
                    month.getYear() == file.baseYear(),
                    decided.flatMap(filed -> filed.outputOf(at)).isPresent(),
                    output,
                    last.flatMap(filed -> filed.revenueOf(at))));
        }
        return rows;
    }

    private static boolean baseComplete(RosterFile file, Optional<Submission> last) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> YearMonth.of(file.baseYear(), month))
                .allMatch(month -> last.flatMap(filed -> filed.outputOf(month)).isPresent());
    }

    private List<PaperView> papers(RosterFile file) {
        var there = evidences.labels(RosterFileEvidence.KIND, Long.toString(file.id()));
        return rules.papers(file.kind(), file.reason(), LocalDate.ofInstant(file.openedAt(), ZONE)).stream()
                .map(paper -> new PaperView(
                        paper.code(),
                        paper.nameZh(),
                        paper.nameEn(),
                        paper.required(),
                        there.contains(paper.nameZh()),
                        paper.tag(),
                        paper.source()))
                .toList();
    }

    private static StepRow step(Step step) {
        return new StepRow(
                step.no(),
                step.revision(),
                step.kind().name(),
                step.level(),
                step.reason(),
                step.at(),
                step.byZh(),
                step.byEn());
    }
}
