package guatu.kernel;

import java.math.BigDecimal;

/// What a quantity is counted in. A unit fixes its scale: 万元 and 元 are two units, converted by name and exactly.
public enum Unit {
    YUAN("元", "CNY", Dimension.MONEY, 0),
    THOUSAND_YUAN("千元", "thousand CNY", Dimension.MONEY, 3),
    TEN_THOUSAND_YUAN("万元", "10,000 CNY", Dimension.MONEY, 4),
    HUNDRED_MILLION_YUAN("亿元", "100 million CNY", Dimension.MONEY, 8),
    KILOWATT_HOUR("千瓦时", "kWh", Dimension.ELECTRICITY, 0),
    TEN_THOUSAND_KWH("万千瓦时", "10,000 kWh", Dimension.ELECTRICITY, 4),
    ENTERPRISE("户", "enterprises", Dimension.COUNT, 0),
    PIECE("个", "", Dimension.COUNT, 0),
    ITEM("项", "items", Dimension.COUNT, 0),
    FIRM("家", "firms", Dimension.COUNT, 0),
    LEVEL("级", "levels", Dimension.COUNT, 0),
    PIECE_A_YEAR("个/年", "a year", Dimension.COUNT_A_YEAR, 0),
    ITEM_A_YEAR("项/年", "items a year", Dimension.COUNT_A_YEAR, 0),
    TIMES("倍", "times", Dimension.RATIO, 0),
    PERCENT("%", "%", Dimension.PERCENT, 0),
    PERCENTAGE_POINT("个百分点", "percentage points", Dimension.PERCENTAGE_POINT, 0),
    TONNE_COAL_EQUIVALENT("吨标准煤", "tce", Dimension.ENERGY, 0),
    TONNE("吨", "t", Dimension.MASS, 0),
    TEN_THOUSAND_TONNES("万吨", "10,000 t", Dimension.MASS, 4),
    TEN_THOUSAND_CUBIC_METRES("万立方米", "10,000 m³", Dimension.VOLUME, 0),
    GIGAJOULE("吉焦", "GJ", Dimension.HEAT, 0),
    TEN_THOUSAND_KILOWATTS("万千瓦", "10,000 kW", Dimension.POWER, 0),
    TEN_THOUSAND_PIECES("万只", "10,000 pieces", Dimension.COUNT, 4),
    TEN_THOUSAND_SQUARE_METRES("万平方米", "10,000 m²", Dimension.AREA, 0),
    SQUARE_METRE("平方米", "m²", Dimension.AREA, -4),
    PERSON("人", "persons", Dimension.PEOPLE, 0),
    YUAN_A_TONNE("元/吨", "CNY/t", Dimension.PRICE, 0),
    /// A month as a number, 202503: forms ask for months so.
    YEAR_MONTH("年月", "yyyymm", Dimension.NAME, 0),
    /// A code written as a number.
    CODE("代码", "code", Dimension.NAME, 0);

    /// What units can be converted into each other.
    public enum Dimension {
        MONEY,
        ELECTRICITY,
        ENERGY,
        HEAT,
        POWER,
        MASS,
        VOLUME,
        AREA,
        PEOPLE,
        PRICE,
        COUNT,
        COUNT_A_YEAR,
        RATIO,
        PERCENT,
        PERCENTAGE_POINT,
        NAME
    }

    private final String label;
    private final String english;
    private final Dimension dimension;
    private final int tens;

    Unit(String label, String english, Dimension dimension, int tens) {
        this.label = label;
        this.english = english;
        this.dimension = dimension;
        this.tens = tens;
    }

    /// The unit with this Chinese label, as packs and forms print it.
    public static Unit of(String label) {
        for (var unit : values()) {
            if (unit.label.equals(label)) {
                return unit;
            }
        }
        throw new Unreadable("unit", label, "a unit such as 亿元", "使用登记过的计量单位");
    }

    public String label() {
        return label;
    }

    public String english() {
        return english;
    }

    public Dimension dimension() {
        return dimension;
    }

    /// The same amount in another unit of the dimension, exactly.
    BigDecimal convert(BigDecimal amount, Unit to) {
        if (to.dimension != dimension) {
            throw new IllegalArgumentException("%s does not convert to %s.".formatted(this, to));
        }
        return amount.scaleByPowerOfTen(tens - to.tens);
    }

    @Override
    public String toString() {
        return label;
    }
}
