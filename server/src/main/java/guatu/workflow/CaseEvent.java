package guatu.workflow;

/// What may happen to a case. From where to where, by whom and with what evidence: the pack's
/// `workflow/transitions.csv`.
enum CaseEvent {
    SUBMIT("提出", "Submitted"),
    AGREE("同意", "Agreed"),
    AGREE_WITH_CONDITION("有条件同意", "Agreed with a condition"),
    OBJECT("不同意", "Objected"),
    ABSTAIN("弃权", "Abstained"),
    RETURN("退回", "Returned"),
    LATE_OPINION("完成后的意见", "Opinion after completion"),
    PASS("办结同意", "Approved"),
    FAIL("办结不同意", "Refused"),
    RESUBMIT("重新提交", "Submitted again"),
    WITHDRAW("撤回", "Withdrawn"),
    TRANSFER("转办", "Transferred"),
    SUB_TASK("委派", "Delegated a part"),
    ADD_SIGNER("加签", "Signer added"),
    REMOVE_SIGNER("减签", "Signer removed"),
    HAND_OVER("移交", "Handed over"),
    RECEIVE("接收", "Received"),
    REFUSE_RECEIPT("拒收", "Receipt refused"),
    STOP("停表", "Clock stopped"),
    RESUME("恢复计时", "Clock resumed"),
    SILENCE("逾期视为同意", "Silence counted as consent");

    private final String zh;
    private final String en;

    CaseEvent(String zh, String en) {
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
