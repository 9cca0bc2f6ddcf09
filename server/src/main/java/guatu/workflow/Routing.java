package guatu.workflow;

import guatu.access.OfficePost;
import guatu.access.PostDirectory;
import guatu.catalog.Region;
import guatu.catalog.Regions;
import guatu.kernel.Finding;
import guatu.kernel.RegionCode;
import guatu.workflow.TaskRepository.NewTask;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Finds whom a step asks, opens it, and says who holds a case.
@Service
class Routing {

    private final WorkflowRuleRepository rules;
    private final StepRepository steps;
    private final TaskRepository tasks;
    private final CaseRepository items;
    private final DelegationRepository delegations;
    private final PostDirectory directory;
    private final Regions regions;
    private final CaseWork work;

    Routing(
            WorkflowRuleRepository rules,
            StepRepository steps,
            TaskRepository tasks,
            CaseRepository items,
            DelegationRepository delegations,
            PostDirectory directory,
            Regions regions,
            CaseWork work) {
        this.rules = rules;
        this.steps = steps;
        this.tasks = tasks;
        this.items = items;
        this.delegations = delegations;
        this.directory = directory;
        this.regions = regions;
        this.work = work;
    }

    /// Steps of a kind for which nobody could be found, as findings.
    List<Finding> unroutable(CaseKind kind, RegionCode region, long submitter) {
        var findings = new ArrayList<Finding>();
        boolean asks = false;
        for (var rule : rules.steps(kind, 0, work.today())) {
            var all = posts(rule, region);
            if (all.isPresent() && !skipped(rule, all.get(), submitter)) {
                asks = true;
                if (all.get().stream().allMatch(post -> post.id() == submitter)) {
                    findings.add(nobody(rule, region));
                }
            }
        }
        if (!asks) {
            findings.add(Finding.blocking(
                    "workflow-step", "kind", kind.code(), "a step that somebody decides", "该事项没有可由他人审批的步骤，请由下级单位提出"));
        }
        return findings;
    }

    /// Opens the next step after a number that asks anybody.
    ///
    /// @return whether there was one; when not, all steps are passed
    /// @throws CaseInputRefused when no post is there to decide it
    boolean advance(CaseRow item, int round, int after, Instant now) {
        for (var rule : rules.steps(item.kind(), after, work.today())) {
            var all = posts(rule, item.region());
            if (all.isEmpty()) {
                continue; // the place has no such level
            }
            if (skipped(rule, all.get(), item.by().post())) {
                steps.insert(item.id(), round, rule, StepRow.State.SKIPPED, now);
                continue;
            }
            var asked = all.get().stream()
                    .filter(post -> post.id() != item.by().post())
                    .toList();
            if (asked.isEmpty()) {
                throw new CaseInputRefused(List.of(nobody(rule, item.region())));
            }
            var again = rule.asksAllAgain() || round == 1 ? asked : notAgreed(item, rule, round, asked);
            if (again.isEmpty()) {
                steps.insert(item.id(), round, rule, StepRow.State.CARRIED, now);
                continue;
            }
            open(item, round, rule, again, now);
            return true;
        }
        return false;
    }

    /// Makes a task, and its post and whoever signs for it parties to the case.
    long task(NewTask task, Instant now) {
        items.party(task.item(), task.post().id());
        delegations.deputies(task.post().id(), work.today()).forEach(post -> items.party(task.item(), post));
        return tasks.insert(task, now);
    }

    /// Says who holds the case while a step is open: the post of the first open task in order; while it has
    /// delegated a part, the one that has the part.
    void rehold(CaseId id, long step, Instant now) {
        var open = tasks.ofStep(step).stream().filter(TaskRow::open).toList();
        open.stream()
                .filter(task -> task.parent().isEmpty())
                .findFirst()
                .map(task -> deepest(task, open))
                .ifPresent(task -> work.holds(id, task.post(), task.postZh(), task.postEn(), now));
    }

    /// The place at a level in which something lies; empty where it lies at a level above.
    Optional<Region> place(RegionCode code, int level) {
        var place = regions.get(code);
        while (place.level() > level && place.parent().isPresent()) {
            place = regions.get(place.parent().get());
        }
        return Optional.of(place).filter(found -> found.level() == level);
    }

    private static TaskRow deepest(TaskRow task, List<TaskRow> open) {
        return open.stream()
                .filter(one -> one.parent().filter(of -> of == task.id()).isPresent())
                .findFirst()
                .map(part -> deepest(part, open))
                .orElse(task);
    }

    private void open(CaseRow item, int round, StepRule rule, List<OfficePost> asked, Instant now) {
        long step = steps.insert(item.id(), round, rule, StepRow.State.OPEN, now);
        // two people of one post, where the pack wants two and there is one post only
        var signers = rule.twoPeople() && asked.size() == 1 ? List.of(asked.getFirst(), asked.getFirst()) : asked;
        for (int seq = 0; seq < signers.size(); seq++) {
            task(
                    new NewTask(
                            item.id(),
                            step,
                            (seq + 1) * 10,
                            signers.get(seq),
                            TaskRow.Origin.ASKED,
                            Optional.empty(),
                            Optional.empty(),
                            0,
                            ""),
                    now);
        }
        rehold(item.id(), step, now);
    }

    private List<OfficePost> notAgreed(CaseRow item, StepRule rule, int round, List<OfficePost> asked) {
        var agreed = new HashSet<>(steps.agreedBefore(item.id(), rule.no(), round));
        return asked.stream().filter(post -> !agreed.contains(post.id())).toList();
    }

    private Optional<List<OfficePost>> posts(StepRule rule, RegionCode region) {
        return place(region, rule.level())
                .map(place -> directory.offices(rule.role(), place.code()).stream()
                        .filter(post -> rule.posts().isEmpty() || rule.posts().contains(post.code()))
                        .toList());
    }

    private static boolean skipped(StepRule rule, List<OfficePost> posts, long submitter) {
        return rule.skipsSubmitter() && posts.stream().anyMatch(post -> post.id() == submitter);
    }

    private static Finding nobody(StepRule rule, RegionCode region) {
        return new Finding(
                "workflow-post",
                Finding.Severity.BLOCKS,
                "steps/" + rule.no(),
                region.value(),
                "a post of " + rule.role() + " other than the submitter's",
                "“%s”没有可审批的岗位，请系统管理员先设岗".formatted(rule.nameZh()),
                Optional.of("No post can decide ‘%s’; ask the administrator for one.".formatted(rule.nameEn())));
    }
}
