package guatu.roster;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.access.JournalAccess;
import guatu.access.Permission;
import guatu.catalog.Enterprises;
import guatu.kernel.Finding;
import guatu.roster.RosterRules.Timing;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Opens files and hands them in. An entry is the enterprise's own; its county may open it and attach papers on its
/// behalf, never an amount. All else is proposed by the county, or the prefecture where it crosses counties.
@Service
public class RosterFiles {

    private final RosterFileRepository repository;
    private final FileOpening opening;
    private final EntryChecks checks;
    private final FileRights rights;
    private final RosterRules rules;
    private final Enterprises enterprises;
    private final JournalAccess journal;
    private final Clock clock;

    RosterFiles(
            RosterFileRepository repository,
            FileOpening opening,
            EntryChecks checks,
            FileRights rights,
            RosterRules rules,
            Enterprises enterprises,
            JournalAccess journal,
            Clock clock) {
        this.repository = repository;
        this.opening = opening;
        this.checks = checks;
        this.rights = rights;
        this.rules = rules;
        this.enterprises = enterprises;
        this.journal = journal;
        this.clock = clock;
    }

    /// Opens a file.
    ///
    /// @return its number
    /// @throws RosterOfficeRefused when it is not this post's to open
    /// @throws RosterFileRefused with all that is wrong with what it asks for
    /// @throws RosterFileConflict when one of the kind is under way for the enterprise
    @Transactional
    long open(NewFile wanted) {
        var actor = Acting.current().require(Permission.READ_FIGURES);
        var enterprise = enterprises.get(wanted.creditCode());
        int level = FileRights.levelOf(actor);
        boolean own = actor.may(Permission.FILE);
        boolean may = wanted.kind().byEnterprise() ? own || level == 1 : level == 1 || level == 2;
        if (!may) {
            throw new RosterOfficeRefused(
                    wanted.kind().byEnterprise() ? "入库由企业申报，县区可代建材料。" : "由县区（跨县区的由市州）提出。",
                    "This post does not open files of this kind.");
        }
        repository.lock(enterprise.id());
        var judged = opening.judge(wanted, enterprise);
        var running = repository.running(enterprise.id(), wanted.kind());
        if (!running.isEmpty()) {
            throw new RosterFileConflict(
                    "该企业已有办理中的%s申报 %d。".formatted(wanted.kind().zh(), running.getFirst()),
                    "File %d of this kind is under way.".formatted(running.getFirst()));
        }
        long id = repository.open(judged, now(), actor);
        journal.changed(
                "ROSTER_FILE_OPENED",
                "roster-file",
                enterprise.creditCode() + "/" + wanted.kind() + "/" + wanted.effect() + "/" + id,
                judged.terms().told());
        return id;
    }

    /// What the checks say of amounts, without handing them in.
    @Transactional(readOnly = true)
    List<Finding> check(long id, Map<String, @Nullable String> values) {
        Acting.current().require(Permission.READ_FIGURES);
        var file = get(id);
        return all(file, values).findings();
    }

    /// Hands a revision in. The same revision with the same content again changes nothing.
    ///
    /// @throws RosterOfficeRefused when somebody else is to hand it in: the enterprise alone writes amounts
    /// @throws RosterFileConflict when the window is closed, the file is elsewhere, or the revision is not the next
    /// @throws RosterFileRefused with all findings
    @Transactional
    RosterFile submit(long id, int revision, Map<String, @Nullable String> values, String note) {
        var actor = Acting.current().require(Permission.READ_FIGURES);
        repository.lock(get(id).enterprise());
        var file = get(id);
        var submissions = repository.submissions(id);
        var judged = all(file, values);
        if (revision == file.revision() && same(submissions, judged, note) && FileRights.owner(file, actor)) {
            return file;
        }
        rights.whyNotSubmit(file, last(submissions), actor).ifPresent(no -> {
            throw no;
        });
        if (revision != file.revision() + 1) {
            throw new RosterFileConflict(
                    "第 %d 版已存在，请刷新。".formatted(file.revision()),
                    "Revision %d is on record.".formatted(file.revision()));
        }
        var findings = new ArrayList<>(judged.findings());
        findings.addAll(checks.papers(file));
        findings.addAll(note(file, note));
        if (!findings.isEmpty()) {
            throw new RosterFileRefused(findings);
        }
        var at = now();
        repository.submit(
                file,
                new Submission(
                        revision, file.firstMonth(), judged.output(), file.first(), judged.revenue(), note.strip(), at),
                actor);
        int level = file.kind().byEnterprise() ? 0 : FileRights.levelOf(actor);
        step(file, revision, Step.Kind.SUBMITTED, level, "", actor);
        return get(id);
    }

    /// Takes a file back before it is decided.
    @Transactional
    void withdraw(long id, String reason) {
        var actor = Acting.current();
        repository.lock(get(id).enterprise());
        var file = get(id);
        rights.whyNotWithdraw(file, actor).ifPresent(no -> {
            throw no;
        });
        reasoned(reason, file);
        step(file, file.revision(), Step.Kind.WITHDRAWN, 0, reason.strip(), actor);
    }

    /// The file of a number, as far as the post may see it.
    ///
    /// @throws RosterFileNotFound when it is not in sight
    RosterFile get(long id) {
        return repository.find(id).orElseThrow(() -> new RosterFileNotFound(Long.toString(id)));
    }

    /// Refuses a reason that says nothing.
    void reasoned(String reason, RosterFile file) {
        int least = rules.reasonLength(rules.today());
        long letters = reason.codePoints().filter(Character::isLetterOrDigit).count();
        if (letters < least || reason.length() > 500) {
            throw new RosterFileRefused(List.of(Finding.blocking(
                    "roster-why",
                    "reason",
                    reason,
                    "%d to 500 characters that say why".formatted(least),
                    "请写明理由，至少 %d 个字".formatted(least))));
        }
    }

    /// Notes a step; whoever has the file next has until the day that the pack gives.
    void step(RosterFile file, int revision, Step.Kind kind, int level, String reason, Actor actor) {
        var next = FileState.after(kind, level);
        var window = rules.window(Timing.valueOf(file.timing()), file.effect());
        var due = next == FileState.RETURNED
                ? rules.afterReturn(file.region())
                : window.filter(found -> next.waitsFor() > 0)
                        .map(found -> rules.dueOf(next.waitsFor(), found, file.region()))
                        .orElse(rules.today());
        int no = file.lastStep().map(Step::no).orElse(0) + 1;
        repository.step(
                file,
                new Step(
                        no,
                        revision,
                        kind,
                        level,
                        reason,
                        now(),
                        due,
                        actor.who().post(),
                        actor.who().person(),
                        actor.titleZh(),
                        actor.titleEn()));
        journal.changed(
                "ROSTER_FILE_" + kind,
                "roster-file",
                file.key() + "/" + revision,
                Map.of("level", Integer.toString(level), "reason", reason));
    }

    static Optional<Submission> last(List<Submission> submissions) {
        return submissions.isEmpty() ? Optional.empty() : Optional.of(submissions.getLast());
    }

    private EntryChecks.Judged all(RosterFile file, Map<String, @Nullable String> values) {
        if (!file.kind().byEnterprise()) {
            var none = new ArrayList<Finding>();
            values.keySet()
                    .forEach(cell -> none.add(
                            Finding.blocking("R00", cell, cell, "no amounts: officials write none", "退库、变更申报不含企业数据")));
            return new EntryChecks.Judged(List.of(), List.of(), none);
        }
        return checks.judge(file, values, repository.decided(file.id()));
    }

    private List<Finding> note(RosterFile file, String note) {
        long letters = note.codePoints().filter(Character::isLetterOrDigit).count();
        int least = file.kind().byEnterprise() ? 0 : rules.reasonLength(rules.today());
        return letters < least || note.length() > 500
                ? List.of(Finding.blocking(
                        "roster-note",
                        "note",
                        note,
                        "%d to 500 characters".formatted(least),
                        "请说明情况，至少 %d 个字".formatted(least)))
                : List.of();
    }

    private static boolean same(List<Submission> submissions, EntryChecks.Judged judged, String note) {
        return last(submissions)
                .filter(filed -> filed.output().equals(judged.output())
                        && filed.revenue().equals(judged.revenue())
                        && filed.note().equals(note.strip()))
                .isPresent();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
