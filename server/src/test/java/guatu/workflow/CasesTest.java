package guatu.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.access.Acting;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// What the kernel of approvals promises (mechanisms.md c0.2): rounds, steps, signers, delegations, hand-overs.
class CasesTest extends WorkflowHouse {

    @Test
    void aPromotionGoesThroughCountyPrefectureAndProvince() {
        var id = open("PROJECT_PROMOTION", ENTERPRISE);
        assertThat(Acting.as(PROVINCE, () -> cases.underWay(CaseKind.of("PROJECT_PROMOTION"), "project", key(id))))
                .hasValueSatisfying(one -> {
                    assertThat(one.state()).isEqualTo(CaseState.OPEN);
                    assertThat(one.step()).hasValue(1);
                    assertThat(one.holder().post()).isEqualTo(COUNTY.who().post());
                    assertThat(one.terms()).containsEntry("toLevel", "PROVINCE");
                });
        decide(id, COUNTY, Decision.AGREE);
        decide(id, PREFECTURE, Decision.AGREE_WITH_CONDITION);
        decide(id, PROVINCE, Decision.AGREE);
        var view = view(id);
        assertThat(view.state()).isEqualTo(CaseState.APPROVED);
        assertThat(view.rounds().getFirst().steps())
                .extracting(CaseView.CaseStepView::state)
                .containsExactly("PASSED", "PASSED", "PASSED");
        assertThat(view.deeds())
                .extracting(CaseView.CaseDeed::event)
                .containsExactly("SUBMIT", "AGREE", "AGREE_WITH_CONDITION", "AGREE", "PASS");
        assertThat(above.closed)
                .filteredOn(one -> one.id().equals(id))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.outcome()).isEqualTo(CaseState.APPROVED);
                    assertThat(one.terms()).containsEntry("toLevel", "PROVINCE");
                });
        assertThat(Acting.as(PROVINCE, () -> cases.of("project", key(id)))).hasSize(1);
    }

    @Test
    void whoProposesCountsAsItsLevelAndOneCaseIsUnderWayAtATime() {
        var id = open("PROJECT_PROMOTION", COUNTY);
        assertThat(view(id).rounds().getFirst().steps())
                .extracting(CaseView.CaseStepView::state)
                .containsExactly("SKIPPED", "OPEN");
        var subject =
                new Subject("project", key(id), "又", "Again", regions.province().code(), java.util.Optional.empty());
        assertThatThrownBy(() -> within(
                        PREFECTURE,
                        () -> cases.open(new NewCase(
                                CaseKind.of("PROJECT_PROMOTION"), subject, PAPERS, java.util.Map.of(), ""))))
                .isInstanceOf(CaseUnderWay.class);
        assertThatThrownBy(() -> open("TWO", FIVE.getFirst()))
                .as("nobody else could decide it")
                .isInstanceOf(CaseInputRefused.class);
        assertThatThrownBy(() -> open("NO_SUCH_KIND", COUNTY)).isInstanceOf(CaseInputRefused.class);
        assertThatThrownBy(() -> open("PROJECT_PROMOTION", guatu.TestActors.leader()))
                .isInstanceOf(guatu.access.NotPermitted.class);
        assertThatThrownBy(() -> Acting.as(
                        COUNTY,
                        () -> cases.open(
                                new NewCase(CaseKind.of("PLAN_ADJUSTMENT"), subject, PAPERS, java.util.Map.of(), ""))))
                .as("it joins the caller's transaction")
                .isInstanceOf(org.springframework.transaction.IllegalTransactionStateException.class);
    }

    /// c0.2 test (ii).
    @Test
    void aReturnAtTheSecondOfFourLosesNothing() {
        var id = open("FOUR", COUNTY);
        decide(id, FIVE.get(0), Decision.AGREE);
        assertThatThrownBy(() -> decide(id, FIVE.get(1), Decision.RETURN, "不行"))
                .as("a return says why")
                .isInstanceOf(CaseInputRefused.class);
        decide(id, FIVE.get(1), Decision.RETURN);
        var returned = view(id);
        assertThat(returned.state()).isEqualTo(CaseState.RETURNED);
        assertThat(returned.rounds()).singleElement().satisfies(round -> {
            assertThat(round.outcome()).isEqualTo("RETURNED");
            assertThat(round.reason()).isEqualTo(WHY);
        });
        assertThat(returned.holdings().getLast().postZh()).isEqualTo(COUNTY.titleZh());
        assertThat(above.returned)
                .filteredOn(one -> one.id().equals(id))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.round()).isEqualTo(1);
                    assertThat(one.reason()).isEqualTo(WHY);
                });
        assertThatThrownBy(() -> decide(id, FIVE.get(2), Decision.AGREE)).isInstanceOf(TransitionRefused.class);
        assertThatThrownBy(() -> resubmit(id, OTHER_COUNTY)).isInstanceOf(CaseNotFound.class);
        assertThatThrownBy(() -> resubmit(id, PROVINCE)).isInstanceOf(NotYourCase.class);
        resubmit(id, COUNTY);
        var again = view(id);
        assertThat(again.state()).isEqualTo(CaseState.OPEN);
        assertThat(again.rounds()).hasSize(2);
        assertThat(again.rounds().getFirst().earlier()).isTrue();
        assertThat(again.rounds().getFirst().steps().getFirst().tasks())
                .filteredOn(task -> task.opinion().isPresent())
                .hasSize(2);
        assertThat(again.rounds().getLast().steps().getFirst().tasks())
                .as("round 2 asks all again")
                .hasSize(4)
                .allSatisfy(task -> assertThat(task.state()).isEqualTo("OPEN"));
        FIVE.subList(0, 4).forEach(one -> decide(id, one, Decision.AGREE));
        assertThat(view(id).state()).isEqualTo(CaseState.APPROVED);
    }

    @Test
    void aLaterRoundMayAskOnlyThoseWhoHaveNotAgreed() {
        var id = open("ONLY", COUNTY);
        decide(id, FIVE.get(0), Decision.AGREE);
        decide(id, FIVE.get(1), Decision.RETURN);
        resubmit(id, COUNTY);
        assertThat(view(id).rounds().getLast().steps().getFirst().tasks())
                .extracting(CaseView.CaseTask::postZh)
                .containsExactly("会签2", "会签3");
        decide(id, FIVE.get(1), Decision.AGREE);
        decide(id, FIVE.get(2), Decision.AGREE);
        assertThat(view(id).state()).isEqualTo(CaseState.APPROVED);
    }

    /// c0.2 test (iii): a task is a post's; a person fills it.
    @Test
    void aPersonLeavesAndThereIsNothingToMigrate() {
        var id = open("PROJECT_PROMOTION", ENTERPRISE);
        var before =
                owner("select item || ' ' || post || ' ' || state from workflow.task where item = " + id, String.class);
        owner().sql("update access.assignment set valid_to = '2025-09-22' where post = :post")
                .param("post", COUNTY.who().post())
                .update();
        var successor = other(COUNTY, 55_555);
        assigned(successor);
        decide(id, successor, Decision.AGREE);
        assertThat(owner(
                        "select item || ' ' || post || ' OPEN' from workflow.task where state = 'DONE' and item = "
                                + id,
                        String.class))
                .isEqualTo(before);
        assertThat(view(id).rounds()
                        .getFirst()
                        .steps()
                        .getFirst()
                        .tasks()
                        .getFirst()
                        .opinion())
                .hasValueSatisfying(one -> assertThat(one.signed()).isEqualTo("人员55555"));
        owner().sql("update access.assignment set valid_to = 'infinity' where post = :post")
                .param("post", COUNTY.who().post())
                .update();
        owner().sql("update access.assignment set valid_to = '2025-09-22' where person = 55555")
                .update();
    }

    /// c0.2 test (iv).
    @Test
    void aHandOverThatNobodyReceiptsTurnsBothWindowsRed() {
        var id = open("PROJECT_PROMOTION", ENTERPRISE);
        long task = task(id, COUNTY);
        run(COUNTY, () -> handovers.send(id, task, OTHER_COUNTY.who().post(), "项目主体工程位于邻县，移交办理"));
        assertThatThrownBy(() -> decide(id, COUNTY, Decision.AGREE)).isInstanceOf(TaskConflict.class);
        assertThat(colours(COUNTY, id)).containsExactly("YELLOW");
        CLOCK.set("2025-09-23T18:00");
        assertThat(colours(COUNTY, id)).as("one working day").doesNotContain("RED");
        CLOCK.set("2025-09-24T09:00");
        assertThat(colours(COUNTY, id)).containsExactly("RED");
        assertThat(colours(OTHER_COUNTY, id)).containsExactly("RED");
        long handover = view(id).handovers().getFirst().id();
        assertThat(view(id).handovers().getFirst().late()).isTrue();
        assertThatThrownBy(() -> run(PREFECTURE, () -> handovers.receive(id, handover, "回执1")))
                .isInstanceOf(HandoverConflict.class);
        assertThatThrownBy(() -> run(OTHER_COUNTY, () -> handovers.receive(id, handover, "")))
                .isInstanceOf(CaseInputRefused.class);
        run(OTHER_COUNTY, () -> handovers.receive(id, handover, "回执〔2025〕1 号"));
        var view = view(id);
        assertThat(view.clock().orElseThrow().promisedDue())
                .as("three working days from the receipt")
                .isEqualTo("2025-09-28");
        assertThat(view.holdings().getLast().postZh()).isEqualTo(OTHER_COUNTY.titleZh());
        assertThatThrownBy(() -> run(OTHER_COUNTY, () -> handovers.refuse(id, handover, WHY)))
                .isInstanceOf(HandoverConflict.class);
        decide(id, OTHER_COUNTY, Decision.AGREE);
        // refused: it stays
        var second = open("PROJECT_PROMOTION", ENTERPRISE);
        run(
                COUNTY,
                () -> handovers.send(
                        second, task(second, COUNTY), OTHER_COUNTY.who().post(), "项目主体工程位于邻县，移交办理"));
        run(
                OTHER_COUNTY,
                () -> handovers.refuse(
                        second, view(second).handovers().getFirst().id(), "不属本县管辖范围，请自行办理"));
        decide(second, COUNTY, Decision.AGREE);
    }

    @Test
    void nobodyDecidesOnHisOwnSubmission() {
        var id = open("PROJECT_PROMOTION", ENTERPRISE);
        var twoHats = other(COUNTY, ENTERPRISE.who().person());
        assertThatThrownBy(() -> decide(id, twoHats, Decision.AGREE))
                .as("as a person")
                .isInstanceOf(OwnSubmission.class);
        var proposed = open("PROJECT_STATUS", COUNTY);
        assertThatThrownBy(() -> run(
                        PREFECTURE,
                        () -> moves.addSigner(
                                proposed,
                                task(proposed, PREFECTURE),
                                COUNTY.who().post(),
                                WHY)))
                .as("not as an added signer either")
                .isInstanceOf(CaseInputRefused.class);
        // nor as somebody who may sign for whom he gave it to
        delegated(PREFECTURE, COUNTY, "授权〔2025〕7 号");
        assertThatThrownBy(() -> sign(proposed, task(proposed, PREFECTURE), COUNTY, Decision.AGREE, ""))
                .isInstanceOf(OwnSubmission.class);
    }

    @Test
    void twoDistinctPeopleSignWhereThePackWantsTwo() {
        var id = open("TWO", COUNTY);
        var maker = FIVE.getFirst();
        decide(id, maker, Decision.AGREE);
        assertThat(view(id).state()).isEqualTo(CaseState.OPEN);
        assertThatThrownBy(() -> decide(id, maker, Decision.AGREE)).isInstanceOf(SecondPersonNeeded.class);
        decide(id, other(maker, 9_100), Decision.AGREE);
        assertThat(view(id).state()).isEqualTo(CaseState.APPROVED);
    }

    @Test
    void papersThatChangeAfterAnOpinionShow() {
        var id = open("PROJECT_PROMOTION", ENTERPRISE);
        decide(id, COUNTY, Decision.AGREE);
        run(ENTERPRISE, () -> cases.papersChanged("project", key(id), PackageHash.of("papers, mended")));
        assertThat(view(id).rounds()
                        .getFirst()
                        .steps()
                        .getFirst()
                        .tasks()
                        .getFirst()
                        .opinion())
                .hasValueSatisfying(one -> {
                    assertThat(one.papersChanged()).isTrue();
                    assertThat(one.papers()).isEqualTo(PAPERS.hex());
                });
        assertThatThrownBy(() -> decide(id, PREFECTURE, Decision.AGREE))
                .as("over papers that are no longer these")
                .isInstanceOf(TaskConflict.class);
    }

    /// c0.2 rule 6.
    @Test
    void silenceIsNoConsentUnlessTheLawSaysSo() {
        var id = open("ROW", COUNTY);
        CLOCK.set("2026-03-02T09:00");
        assertThatThrownBy(() -> run(PROVINCE, () -> deciding.silence(id))).isInstanceOf(TransitionRefused.class);
        CLOCK.set("2025-09-22T10:00");
        var silent = open("SILENT", COUNTY);
        CLOCK.set("2025-09-30T23:00"); // 23 24 25 26 28 29 30 are seven
        assertThatThrownBy(() -> run(PROVINCE, () -> deciding.silence(silent))).isInstanceOf(TaskConflict.class);
        CLOCK.set("2025-10-01T00:00");
        run(PROVINCE, () -> deciding.silence(silent));
        assertThat(view(silent).state()).isEqualTo(CaseState.APPROVED);
        assertThat(view(silent).deeds()).extracting(CaseView.CaseDeed::about).contains("旧审批办法：7 个工作日内未答复视为同意");
    }

    @Test
    void theClocksWarnAndTheLadderIsClimbed() {
        var id = open("PROJECT_PROMOTION", ENTERPRISE); // promised 3, legal 5 working days from Monday the 22nd
        assertThat(view(id).clock().orElseThrow()).satisfies(clock -> {
            assertThat(clock.promisedDue()).isEqualTo("2025-09-25");
            assertThat(clock.legalDue()).isEqualTo("2025-09-28");
            assertThat(clock.colour()).as("T−3 is today").isEqualTo("YELLOW");
            assertThat(clock.notices())
                    .extracting(one -> one.day().toString())
                    .containsExactly("2025-09-22", "2025-09-24", "2025-09-25", "2025-09-26");
            assertThat(clock.notices())
                    .extracting(StepClock.CaseNotice::due)
                    .containsExactly(true, false, false, false);
        });
        CLOCK.set("2025-09-26T10:00");
        assertThat(view(id).clock().orElseThrow().colour()).isEqualTo("ORANGE");
        CLOCK.set("2025-09-29T10:00");
        assertThat(view(id).clock().orElseThrow()).satisfies(clock -> {
            assertThat(clock.colour()).isEqualTo("RED");
            assertThat(clock.escalations())
                    .extracting(StepClock.CaseEscalation::level)
                    .containsExactly(1, 2);
            assertThat(clock.escalations().getLast().posts().getFirst().code()).isEqualTo("prefecture-632800");
        });
        CLOCK.set("2025-10-10T10:00"); // 29 30 9 10: four working days late
        assertThat(view(id).clock().orElseThrow().escalations())
                .extracting(StepClock.CaseEscalation::level)
                .containsExactly(1, 2, 3);
        run(COUNTY, () -> stopClocks.stop(id, "EXPERT", "评审委托书 2 号"));
        assertThatThrownBy(() -> run(COUNTY, () -> stopClocks.stop(id, "EXPERT", "评审委托书 3 号")))
                .isInstanceOf(TaskConflict.class);
        assertThatThrownBy(() -> run(PREFECTURE, () -> stopClocks.resume(id, LocalDate.of(2025, 10, 10), "")))
                .isInstanceOf(TaskNotHeld.class);
        assertThatThrownBy(() -> run(COUNTY, () -> stopClocks.resume(id, LocalDate.of(2025, 10, 9), "")))
                .isInstanceOf(CaseInputRefused.class);
        assertThatThrownBy(() -> run(COUNTY, () -> stopClocks.stop(open("PROJECT_PROMOTION", ENTERPRISE), "NAP", "x")))
                .isInstanceOf(CaseInputRefused.class);
    }
}
