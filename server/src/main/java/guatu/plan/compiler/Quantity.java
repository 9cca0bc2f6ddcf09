package guatu.plan.compiler;

import java.math.BigDecimal;

/// A number with its unit, as it stands in a sentence.
///
/// @param from where the number begins
/// @param to where unit and suffix (以上, 左右) end
/// @param unitEnd where the unit ends and the suffix begins
record Quantity(Sort sort, BigDecimal value, String unit, String suffix, int from, int unitEnd, int to) {

    /// What sort of quantity it is: it decides whether the number counts, measures or only describes.
    enum Sort {
        /// 20个, 7.5万户.
        COUNT,
        /// 500人: counts, but in 300人以上企业 it describes.
        PEOPLE,
        /// 5亿元, 300万吨.
        MEASURE,
        /// 3%, 三成.
        PERCENT,
        /// 2个百分点.
        POINTS,
        /// 1.5倍, 翻一番.
        TIMES,
        /// 20个工作日.
        DURATION,
        /// 千亿级, 500亿级.
        CLASS,
        /// 五大, 5大.
        GREAT,
        /// 三级.
        LEVEL,
        /// 500强.
        TOP
    }

    boolean counts() {
        return sort == Sort.COUNT || sort == Sort.PEOPLE;
    }

    boolean structural() {
        return sort == Sort.CLASS || sort == Sort.GREAT || sort == Sort.LEVEL || sort == Sort.TOP;
    }

    Quantity withSuffix(String other) {
        return new Quantity(sort, value, unit, other, from, unitEnd, to);
    }
}
