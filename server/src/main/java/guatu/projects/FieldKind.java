package guatu.projects;

/// What a field of the record is written as.
enum FieldKind {
    /// One line, at most 200 characters.
    TEXT(200),
    /// Several lines, at most 4000 characters.
    LONG(4000),
    /// A list, an entry a line: at most 20 of at most 100 characters.
    LINES(2100),
    /// A unified social credit code.
    CREDIT(40),
    /// One of the field's options.
    CHOICE(40),
    /// 元, whole, not negative.
    MONEY(18),
    /// A whole number of the field's unit, not negative.
    NUMBER(18),
    /// A whole number that may be negative, such as an altitude.
    HEIGHT(6),
    /// A percentage with at most two decimals, to 1000.
    PERCENT(8),
    /// Degrees with at most six decimals.
    DEGREES(12),
    DATE(10),
    /// A place of the table, at county level, by its six digits.
    REGION(60),
    /// The statistical code of a village or community: twelve digits.
    REGION_DETAIL(12),
    PARK(60),
    /// A 小类 of GB/T 4754-2017, by the project's product.
    INDUSTRY(60),
    /// Amounts in 元 by year, a year a line: `2025=300000000`.
    YEARS(1000),
    /// Polygons: a line each, its corners `lon lat` joined by commas.
    POLYGONS(20_000);

    private final int longest;

    FieldKind(int longest) {
        this.longest = longest;
    }

    /// The most characters that are looked at.
    int longest() {
        return longest;
    }
}
