package guatu.roster;

import guatu.access.Actor;
import guatu.access.Permission;
import guatu.kernel.Refusal;
import guatu.roster.RosterRules.Timing;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// What the acting post may do with a file, by the rules that refuse it otherwise. Level by level; nobody decides what
/// he handed in, or what he passed at the level below.
@Service
class FileRights {

    private final RosterRules rules;

    FileRights(RosterRules rules) {
        this.rules = rules;
    }

    /// What may be done now.
    record May(boolean submit, boolean decide, boolean withdraw, boolean attach) {}

    May of(RosterFile file, List<Step> steps, Optional<Submission> last, Actor actor) {
        boolean owner = owner(file, actor);
        return new May(
                whyNotSubmit(file, last, actor).isEmpty(),
                whyNotDecide(file, steps, actor).isEmpty(),
                whyNotWithdraw(file, actor).isEmpty(),
                attach(file, last, actor, owner));
    }

    /// The level of a post: 0 for an enterprise's and whoever decides nothing.
    static int levelOf(Actor actor) {
        var may = actor.permissions();
        if (may.contains(Permission.ACCEPT_COUNTY)) {
            return 1;
        }
        if (may.contains(Permission.ACCEPT_PREFECTURE)) {
            return 2;
        }
        return may.contains(Permission.ACCEPT_PROVINCE) ? FileState.PROVINCE : 0;
    }

    /// Whether the file is the post's to hand in: the enterprise's own entry, or the proposal of its office.
    static boolean owner(RosterFile file, Actor actor) {
        boolean own = actor.may(Permission.FILE)
                && actor.scope().enterprise().filter(file.enterprise()::equals).isPresent();
        return file.kind().byEnterprise() ? own : file.post() == actor.who().post();
    }

    Optional<Refusal> whyNotSubmit(RosterFile file, Optional<Submission> last, Actor actor) {
        if (!owner(file, actor)) {
            return file.kind().byEnterprise()
                    ? office("数据只能由企业本单位填报。", "The enterprise alone files its amounts.")
                    : office("由提出申报的岗位提交。", "The post that opened the file hands it in.");
        }
        if (completes(file, last)) {
            return Optional.empty();
        }
        if (!file.state().open() || file.decided()) {
            return conflict("申报当前为“%s”，不能提交。".formatted(file.state().zh()), "The file is not with you now.");
        }
        var today = rules.today();
        boolean again = file.lastStep()
                .filter(step -> step.kind() == Step.Kind.RETURNED && !today.isAfter(step.due()))
                .isPresent();
        boolean open = rules.window(Timing.valueOf(file.timing()), file.effect())
                .filter(window -> window.open(today))
                .isPresent();
        return again || open
                ? Optional.empty()
                : conflict("申报期已于 %s 截止。".formatted(file.due()), "The window closed on %s.".formatted(file.due()));
    }

    /// Whether an entry that was decided can be completed by months of the base year that are over since.
    boolean completes(RosterFile file, Optional<Submission> last) {
        return file.kind() == FileKind.ENTRY
                && file.decided()
                && (file.state() == FileState.DECIDED || file.state() == FileState.RETURNED)
                && last.filter(filed ->
                                filed.outputOf(file.lastMonth(rules.today())).isEmpty()
                                        || file.state() == FileState.RETURNED)
                        .isPresent();
    }

    Optional<Refusal> whyNotDecide(RosterFile file, List<Step> steps, Actor actor) {
        int level = levelOf(actor);
        if (level == 0) {
            return office("当前岗位不审核入退库申报。", "This post decides no roster files.");
        }
        if (file.state().waitsFor() != level) {
            return file.state().waitsFor() == 0
                    ? conflict("申报当前为“%s”，无需审核。".formatted(file.state().zh()), "Nothing waits for a decision.")
                    : office("申报正由其他层级审核（%s）。".formatted(file.state().zh()), "The file waits for another level.");
        }
        long person = actor.who().person();
        int revision = file.revision();
        boolean own = steps.stream()
                .anyMatch(step -> step.revision() == revision
                        && step.person() == person
                        && (step.kind() == Step.Kind.SUBMITTED || step.kind() == Step.Kind.ACCEPTED));
        if (own) {
            return office("提交人或下级审核人不能审定同一申报。", "Nobody decides what he handed in or passed below.");
        }
        return Optional.empty();
    }

    /// What changes a membership is decided once its day has come: the register knows no places to come.
    Optional<Refusal> whyNotYet(RosterFile file) {
        boolean places = file.kind() == FileKind.MOVE || file.kind() == FileKind.TRADE;
        return places && file.effect().isAfter(rules.today()) && file.state() == FileState.AT_PROVINCE
                ? conflict(
                        "归属变更自 %s 起生效，当日起方可审定。".formatted(file.effect()),
                        "It takes effect on %s; decide from that day on.".formatted(file.effect()))
                : Optional.empty();
    }

    Optional<Refusal> whyNotWithdraw(RosterFile file, Actor actor) {
        boolean opened = file.post() == actor.who().post();
        if (!owner(file, actor) && !opened) {
            return office("只有申报方可以撤销。", "Whoever opened the file withdraws it.");
        }
        return file.decided() || file.state() == FileState.WITHDRAWN
                ? conflict("已办结或已撤销的申报不能撤销。", "The file has come to its end.")
                : Optional.empty();
    }

    /// Papers come from the owner, and for an entry from its county on the enterprise's behalf, until it is decided.
    private boolean attach(RosterFile file, Optional<Submission> last, Actor actor, boolean owner) {
        boolean county = file.kind().byEnterprise() && actor.may(Permission.ACCEPT_COUNTY);
        boolean time = file.state().open() || completes(file, last) || (county && file.state() == FileState.AT_COUNTY);
        return (owner || county) && time;
    }

    private static Optional<Refusal> office(String zh, String en) {
        return Optional.of(new RosterOfficeRefused(zh, en));
    }

    private static Optional<Refusal> conflict(String zh, String en) {
        return Optional.of(new RosterFileConflict(zh, en));
    }
}
