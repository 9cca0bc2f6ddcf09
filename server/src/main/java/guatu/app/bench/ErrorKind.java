package guatu.app.bench;

/// How a filing of the review trial goes wrong, in a shape that passes the checks that block.
enum ErrorKind {
    UNIT("单位错用", "unit slip ×10, ×1000"),
    COPY("照抄旧数", "copied month"),
    SWAP("产销互换", "swapped cells"),
    DORMANT("停产照报", "dormant plant"),
    POWER("电量不符", "power mismatch"),
    DIGITS("数字颠倒", "digits transposed"),
    RESET("累计未清零", "cumulative not reset"),
    CLASS("行业错码", "wrong industry");

    private final String zh;
    private final String en;

    ErrorKind(String zh, String en) {
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
