package guatu.workflow;

import guatu.access.JournalAccess;
import guatu.access.OfficePerson;
import guatu.access.OfficePost;
import guatu.access.PostDirectory;
import guatu.kernel.Finding;
import guatu.workflow.DelegationRepository.Delegation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Gives and takes back authority to sign (授权).
@Service
class Delegations {

    private static final int LONGEST_DAYS = 366;

    private final DelegationRepository repository;
    private final TaskRepository tasks;
    private final CaseRepository items;
    private final WorkflowRuleRepository rules;
    private final PostDirectory directory;
    private final JournalAccess journal;
    private final CaseWork work;

    Delegations(
            DelegationRepository repository,
            TaskRepository tasks,
            CaseRepository items,
            WorkflowRuleRepository rules,
            PostDirectory directory,
            JournalAccess journal,
            CaseWork work) {
        this.repository = repository;
        this.tasks = tasks;
        this.items = items;
        this.rules = rules;
        this.directory = directory;
        this.journal = journal;
        this.work = work;
    }

    /// What is to be given.
    ///
    /// @param toPost the post of whoever is to sign
    /// @param toPerson who of those that fill it; may be left out where one person alone does
    /// @param kinds codes of kinds; empty: all
    /// @param ground the number of the letter of authority
    record NewDelegation(
            long toPost,
            Optional<Long> toPerson,
            List<String> kinds,
            LocalDate firstDay,
            LocalDate lastDay,
            String ground) {}

    /// Gives a person who fills another post the right to sign for this one.
    ///
    /// @return its number
    /// @throws CaseInputRefused with all that is the matter
    @Transactional
    long give(NewDelegation wanted) {
        var actor = work.actor();
        var by = work.hand(actor);
        var to = directory.find(wanted.toPost());
        var filling = directory.filling(wanted.toPost(), work.today());
        var findings = new ArrayList<>(findings(wanted));
        var person = chosen(filling, wanted.toPerson());
        if (to.filter(post -> post.id() != by.post()).isEmpty() || filling.isEmpty()) {
            findings.add(Finding.blocking(
                    "workflow-post",
                    "toPost",
                    Long.toString(wanted.toPost()),
                    "another office's post that somebody fills",
                    "请选择有人任职的其他岗位"));
        } else if (person.isEmpty()) {
            findings.add(Finding.blocking(
                    "workflow-person",
                    "toPerson",
                    wanted.toPerson().map(String::valueOf).orElse(""),
                    "one of the %d who fill the post today".formatted(filling.size()),
                    "请从该岗位今日任职的 %d 人中选择被授权人".formatted(filling.size())));
        }
        if (directory.find(by.post()).isEmpty()) {
            findings.add(
                    Finding.blocking("workflow-post", "post", by.byZh(), "the post of an office", "只有机关岗位可以授权他人签署"));
        }
        if (!findings.isEmpty()) {
            throw new CaseInputRefused(findings);
        }
        OfficePost post = to.orElseThrow();
        var now = work.now();
        long id = repository.insert(new Delegation(
                0,
                by.post(),
                by.person(),
                by.byZh(),
                by.byEn(),
                by.personName(),
                post.id(),
                person.orElseThrow().id(),
                post.titleZh(),
                post.titleEn(),
                person.orElseThrow().name(),
                wanted.kinds(),
                wanted.firstDay(),
                wanted.lastDay(),
                wanted.ground().strip(),
                now,
                Optional.empty(),
                ""));
        tasks.heldBy(by.post()).forEach(held -> items.party(held, post.id()));
        journal.changed(
                "DELEGATION_GIVEN",
                "delegation",
                by.post() + "/" + id,
                Map.of(
                        "to", Long.toString(post.id()),
                        "from", wanted.firstDay().toString(),
                        "until", wanted.lastDay().toString(),
                        "ground", wanted.ground()));
        return id;
    }

    private static Optional<OfficePerson> chosen(List<OfficePerson> filling, Optional<Long> wanted) {
        return wanted.isPresent()
                ? filling.stream().filter(one -> one.id() == wanted.get()).findFirst()
                : filling.stream().findFirst().filter(one -> filling.size() == 1);
    }

    /// Takes it back before its last day.
    ///
    /// @throws CaseNotFound when there is none that this post gave
    /// @throws TaskConflict when it has come to its end already
    @Transactional
    void end(long id, String reason) {
        var actor = work.actor();
        var given = repository.list(actor.who().post()).stream()
                .filter(one -> one.id() == id && one.post() == actor.who().post())
                .findFirst()
                .orElseThrow(() -> new CaseNotFound("delegation " + id, "授权 " + id));
        if (given.endedAt().isPresent() || work.today().isAfter(given.lastDay())) {
            throw new TaskConflict("该授权已经终止。", "The delegation has come to its end.");
        }
        repository.end(id, reason.strip(), actor.who().post(), actor.who().person(), work.now());
        journal.changed("DELEGATION_ENDED", "delegation", given.post() + "/" + id, Map.of("reason", reason.strip()));
    }

    /// What this post has given and was given, the latest first.
    @Transactional(readOnly = true)
    List<Delegation> list() {
        return repository.list(work.actor().who().post());
    }

    private List<Finding> findings(NewDelegation wanted) {
        var findings = new ArrayList<Finding>();
        if (wanted.lastDay().isBefore(wanted.firstDay())
                || wanted.firstDay().isBefore(work.today())
                || wanted.lastDay().isAfter(wanted.firstDay().plusDays(LONGEST_DAYS))) {
            findings.add(Finding.blocking(
                    "workflow-period",
                    "lastDay",
                    wanted.firstDay() + " … " + wanted.lastDay(),
                    "from today on, at most a year",
                    "授权期限自今日起，最长一年"));
        }
        if (wanted.ground().isBlank() || wanted.ground().length() > 100) {
            findings.add(Finding.blocking(
                    "workflow-document", "ground", wanted.ground(), "the number of the letter", "请填写授权书编号（100 字以内）"));
        }
        var known = rules.kinds().stream().map(kind -> kind.code()).toList();
        wanted.kinds().stream()
                .filter(kind -> !known.contains(kind))
                .forEach(kind -> findings.add(
                        Finding.blocking("workflow-kind", "kinds", kind, "a kind of the pack", "请选择有效的事项类别")));
        return findings;
    }
}
