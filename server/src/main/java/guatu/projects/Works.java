package guatu.projects;

/// What has begun on the site. Only permanent works are a start; the rest is preparation (筹建) in the statistics' sense.
enum Works {
    NONE("尚无", "Nothing"),
    SURVEYING("勘察测量", "Surveying"),
    CLEARING("清表拆迁", "Clearing"),
    LEVELLING("场地平整", "Levelling"),
    PERMANENT("永久性工程", "Permanent works");

    private final String zh;
    private final String en;

    Works(String zh, String en) {
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
