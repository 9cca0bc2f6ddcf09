package guatu.workflow;

import guatu.access.Acting;
import guatu.access.Permission;
import guatu.catalog.Regions;
import guatu.kernel.Finding;
import guatu.workflow.HoldingRepository.Holding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Opens cases, hands them in again, takes them back.
@Service
class CaseDesk implements Cases {

    private static final int MOST_TERMS = 20;
    private static final int LONGEST_TERM = 200;
    private static final int LONGEST_NOTE = 1000;

    private final CaseRepository items;
    private final StepRepository steps;
    private final HoldingRepository holdings;
    private final WorkflowRuleRepository rules;
    private final Routing routing;
    private final Closing closing;
    private final CaseWork work;
    private final Regions regions;

    CaseDesk(
            CaseRepository items,
            StepRepository steps,
            HoldingRepository holdings,
            WorkflowRuleRepository rules,
            Routing routing,
            Closing closing,
            CaseWork work,
            Regions regions) {
        this.items = items;
        this.steps = steps;
        this.holdings = holdings;
        this.rules = rules;
        this.routing = routing;
        this.closing = closing;
        this.work = work;
        this.regions = regions;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseId open(NewCase wanted) {
        var actor = work.actor();
        var by = work.hand(actor);
        var findings = new ArrayList<>(findings(wanted));
        if (findings.isEmpty()) {
            findings.addAll(routing.unroutable(wanted.kind(), wanted.subject().region(), by.post()));
        }
        if (!findings.isEmpty()) {
            throw new CaseInputRefused(findings);
        }
        work.allowed(wanted.kind(), CaseState.NEW, CaseEvent.SUBMIT, actor);
        var subject = wanted.subject();
        if (items.underWay(wanted.kind(), subject.kind(), subject.key()).isPresent()) {
            throw underWay();
        }
        var now = work.now();
        var slot = regions.get(subject.region()).slots().low();
        CaseId id;
        try {
            id = items.open(wanted, slot, by, now);
        } catch (DuplicateKeyException faster) {
            throw underWay();
        }
        items.party(id, by.post());
        items.round(id, 1, wanted.papers(), "", by, now);
        work.done(
                id,
                wanted.kind(),
                subject,
                CaseEvent.SUBMIT,
                CaseState.NEW,
                CaseState.OPEN,
                1,
                Optional.empty(),
                "",
                wanted.note(),
                by,
                now);
        routing.advance(work.get(id), 1, 0, now);
        return id;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void resubmit(CaseId id, PackageHash papers, String answer) {
        var actor = work.actor();
        var item = work.locked(id);
        var row = work.allowed(item.kind(), item.state(), CaseEvent.RESUBMIT, actor);
        submitter(item, actor.who().post());
        work.evidence(row, "answer", answer);
        var by = work.hand(actor);
        var now = work.now();
        int round = item.round() + 1;
        items.move(id, CaseState.OPEN, round, papers, item.reason(), Optional.empty());
        items.round(id, round, papers, answer.strip(), by, now);
        work.done(item, CaseEvent.RESUBMIT, CaseState.OPEN, Optional.empty(), "", answer.strip(), by, now);
        if (!routing.advance(work.get(id), round, 0, now)) {
            // the pack asks again only those who had not agreed, and all had
            closing.close(work.get(id), CaseState.APPROVED, "", by, now);
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(CaseId id, String reason) {
        var actor = work.actor();
        var item = work.locked(id);
        var row = work.allowed(item.kind(), item.state(), CaseEvent.WITHDRAW, actor);
        submitter(item, actor.who().post());
        work.evidence(row, "reason", reason);
        var by = work.hand(actor);
        var now = work.now();
        var step = steps.open(id).map(StepRow::no);
        work.done(item, CaseEvent.WITHDRAW, CaseState.WITHDRAWN, step, "", reason.strip(), by, now);
        closing.close(item, CaseState.WITHDRAWN, reason.strip(), by, now);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void papersChanged(String subjectKind, String subjectKey, PackageHash papers) {
        for (var found : items.ofSubject(subjectKind, subjectKey)) {
            if (!found.state().closed()) {
                var item = work.locked(found.id());
                items.move(item.id(), item.state(), item.round(), papers, item.reason(), item.closedAt());
            }
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<CaseStanding> of(String subjectKind, String subjectKey) {
        Acting.current().require(Permission.READ_CASES);
        return items.ofSubject(subjectKind, subjectKey).stream()
                .map(this::standing)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CaseStanding> underWay(CaseKind kind, String subjectKind, String subjectKey) {
        return of(subjectKind, subjectKey).stream()
                .filter(one -> one.kind().equals(kind) && !one.state().closed())
                .findFirst();
    }

    private CaseStanding standing(CaseRow item) {
        var held = holdings.last(item.id())
                .orElse(new Holding(
                        item.id().value(),
                        0,
                        item.by().post(),
                        item.by().byZh(),
                        item.by().byEn(),
                        item.openedAt()));
        return new CaseStanding(
                item.id(),
                item.kind(),
                item.subject(),
                item.terms(),
                item.state(),
                item.round(),
                steps.open(item.id()).map(StepRow::no),
                item.papers(),
                new CaseStanding.Holder(held.post(), held.postZh(), held.postEn()),
                held.fromAt(),
                item.reason(),
                item.openedAt(),
                item.closedAt());
    }

    private static void submitter(CaseRow item, long post) {
        if (item.by().post() != post) {
            throw new NotYourCase(
                    "事项由“%s”提出，由其办理。".formatted(item.by().byZh()),
                    "The post that submitted it does this: %s."
                            .formatted(item.by().byEn()));
        }
    }

    private static CaseUnderWay underWay() {
        return new CaseUnderWay("该对象已有同类事项在办。", "A case of this kind is under way for this subject.");
    }

    private List<Finding> findings(NewCase wanted) {
        var findings = new ArrayList<Finding>();
        if (rules.kind(wanted.kind(), work.today()).isEmpty()) {
            findings.add(Finding.blocking(
                    "workflow-kind",
                    "kind",
                    wanted.kind().code(),
                    "a kind of the pack that holds today",
                    "请选择有效的事项类别"));
        }
        var subject = wanted.subject();
        text(findings, "subject.kind", subject.kind(), 40);
        text(findings, "subject.key", subject.key(), 100);
        text(findings, "subject.titleZh", subject.titleZh(), LONGEST_TERM);
        text(findings, "subject.titleEn", subject.titleEn(), LONGEST_TERM);
        if (regions.find(subject.region().value()).isEmpty()) {
            findings.add(Finding.blocking(
                    "workflow-place",
                    "subject.region",
                    subject.region().value(),
                    "a place of the table",
                    "请选择区划表中的地区"));
        }
        if (wanted.note().length() > LONGEST_NOTE || !terms(wanted.terms())) {
            findings.add(Finding.blocking(
                    "workflow-text", "note", wanted.note(), "at most 1000 characters, 20 terms of 200", "说明或申请内容过长"));
        }
        return findings;
    }

    private static boolean terms(Map<String, String> terms) {
        return terms.size() <= MOST_TERMS
                && terms.entrySet().stream()
                        .allMatch(term -> term.getKey().length() <= LONGEST_TERM
                                && term.getValue().length() <= LONGEST_TERM);
    }

    private static void text(List<Finding> findings, String at, String text, int most) {
        if (text.isBlank() || text.codePointCount(0, text.length()) > most) {
            findings.add(Finding.blocking(
                    "workflow-text", at, text, "1 to %d characters".formatted(most), "请填写，且不超过 %d 字".formatted(most)));
        }
    }
}
