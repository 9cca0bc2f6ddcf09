package guatu.plan.review;

import guatu.kernel.Finding;
import guatu.plan.Comparison;
import guatu.plan.TargetKind;
import guatu.plan.review.Draft.DraftReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A reading that a person adds: the characters it stands on, and the target.
///
/// @param from code point in the sentence where the characters begin
record NewReading(int sentence, int from, int to, TargetCorrection target) {

    /// The reading, numbered after the last.
    ///
    /// @throws ReadingRefused with every finding
    DraftReading check(Draft draft) {
        var findings = new ArrayList<Finding>();
        var text = draft.sentences().stream()
                .filter(known -> known.no() == sentence)
                .findFirst()
                .map(Draft.DraftSentence::text)
                .orElse("");
        if (from < 0 || from >= to || to > text.codePointCount(0, text.length())) {
            findings.add(finding(
                    "from", "%d to %d".formatted(from, to), "characters of sentence " + sentence, "请在句子中选中依据的文字"));
        }
        require("nameZh", target.nameZh(), "请填写指标名称", findings);
        require("kind", target.kind(), "请选择目标类别", findings);
        require("comparator", target.comparator(), "请选择比较符", findings);
        require("value", target.value(), "请填写目标值", findings);
        require("unit", target.unit(), "请填写计量单位", findings);
        if (!findings.isEmpty()) {
            throw new ReadingRefused(findings);
        }
        return new DraftReading(
                1 + draft.readings().stream().mapToInt(DraftReading::no).max().orElse(0),
                kind(target.kind().orElseThrow()),
                target.nameZh().orElseThrow(),
                target.comparator().map(Comparison::toString).orElseThrow(),
                target.value().orElseThrow(),
                target.unit().orElseThrow(),
                target.period().value().orElse(""),
                target.base().value().orElse(""),
                "",
                sentence,
                from,
                to,
                true);
    }

    private static String kind(TargetKind kind) {
        return switch (kind) {
            case THRESHOLD -> "THRESHOLD";
            case STRUCTURAL -> "STRUCTURAL";
            case LEVEL, STOCK, RATIO, COUNT, CUMULATIVE, CUMULATIVE_RATIO, ANNUAL_FLOW, ALLOCATION -> "TARGET";
        };
    }

    private static void require(String member, Optional<?> set, String advice, List<Finding> findings) {
        if (set.isEmpty()) {
            findings.add(finding("target." + member, "", "a value", advice));
        }
    }

    private static Finding finding(String at, String met, String expected, String advice) {
        return Finding.blocking("reading-refused", at, met, expected, advice);
    }
}
