package guatu.workflow;

/// What a signer says.
enum Decision {
    AGREE("同意", "Agrees"),
    AGREE_WITH_CONDITION("有条件同意", "Agrees with a condition"),
    OBJECT("不同意", "Objects"),
    RETURN("退回", "Returns"),
    ABSTAIN("弃权", "Abstains");

    private final String zh;
    private final String en;

    Decision(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    String zh() {
        return zh;
    }

    String en() {
        return en;
    }

    boolean agrees() {
        return this == AGREE || this == AGREE_WITH_CONDITION;
    }
}
