package guatu.reporting.review;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// The reason of a part in words: what was compared, and by how much it is off.
final class Words {

    private Words() {}

    static String zh(Part part) {
        var item = itemZh(part.measure());
        return switch (part.kind()) {
            case SEASON -> "%s比本企业同期规律%s，且无电量可印证".formatted(item, offZh(part));
            case OUTPUT -> "产值与用电之比比本企业一贯水平%s，而用电量正常".formatted(offZh(part));
            case POWER -> "产值与用电之比比本企业一贯水平%s，而产值正常".formatted(offZh(part));
            case STANDSTILL -> "用电几乎为零，产值却与往常相当，疑为停产照报";
            case SALES -> "产销率比本企业一贯水平%s".formatted(offZh(part));
            case EXPORT -> "出口占销售的比重比本企业一贯水平%s".formatted(offZh(part));
            case UNIT -> "%s与同期规律相差约十的整数次方，疑为计量单位错用".formatted(item);
            case COPY -> "本期数与上期或上年同期数逐位相同，疑为照抄";
            case SWAP -> "产值与销售产值对调后才符合本企业产销率，疑为填错行";
            case DIGITS -> "%s相邻两位数字对调后才与其他指标相符，疑为录入颠倒".formatted(item);
            case RESET -> "%s减去上年全年累计后才合本期规律，疑为年初累计未清零".formatted(item);
            case CLASS -> "产值用电比、产销率与全年走势更像另一行业，疑为行业代码有误";
        };
    }

    static String en(Part part) {
        var item = itemEn(part.measure());
        return switch (part.kind()) {
            case SEASON ->
                "%s is %s against the firm's own season, and no power figure confirms it".formatted(item, offEn(part));
            case OUTPUT ->
                "Output per power is %s against the firm's usual, while power is as usual".formatted(offEn(part));
            case POWER ->
                "Output per power is %s against the firm's usual, while output is as usual".formatted(offEn(part));
            case STANDSTILL -> "Next to no power, yet output as ever: perhaps the plant stood still";
            case SALES -> "The sales rate is %s against the firm's usual".formatted(offEn(part));
            case EXPORT -> "The share of export is %s against the firm's usual".formatted(offEn(part));
            case UNIT -> "%s is off its season by about a power of ten: perhaps a slip of unit".formatted(item);
            case COPY -> "The figures equal an earlier filing's to the digit: perhaps a copy";
            case SWAP -> "Output and sales fit the firm's sales rate only when exchanged: perhaps the wrong lines";
            case DIGITS -> "%s fits the other items only with two neighbouring digits exchanged".formatted(item);
            case RESET -> "%s fits only after last year's total is taken off: perhaps not reset".formatted(item);
            case CLASS -> "Power, sales rate and the course of the year are those of another class";
        };
    }

    /// The deviation in percent; above doubling, as a multiple.
    private static String offZh(Part part) {
        return part.deviation() > 0 ? "高 " + size(part, "倍") : "低 " + size(part, "倍");
    }

    private static String offEn(Part part) {
        return size(part, " times") + (part.deviation() > 0 ? " too high" : " too low");
    }

    private static String size(Part part, String times) {
        double ratio = StrictMath.exp((double) part.deviation() / Logs.ONE);
        var shown = ratio > 3 ? BigDecimal.valueOf(ratio - 1) : BigDecimal.valueOf(100 * Math.abs(ratio - 1));
        return shown.setScale(ratio > 3 ? 1 : 0, RoundingMode.HALF_UP).toPlainString() + (ratio > 3 ? times : "%");
    }

    private static String itemZh(Measure measure) {
        return switch (measure) {
            case OUTPUT -> "工业总产值";
            case SALES -> "工业销售产值";
            case EXPORT -> "出口交货值";
            case POWER -> "用电量";
        };
    }

    private static String itemEn(Measure measure) {
        return switch (measure) {
            case OUTPUT -> "Gross output";
            case SALES -> "Sales";
            case EXPORT -> "Export";
            case POWER -> "Power";
        };
    }
}
