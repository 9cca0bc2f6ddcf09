package guatu.plan;

import java.util.List;

/// A clause of the plan.
///
/// @param id its number in digits: `1.3` for 一(三), `N` for the letterhead, `0` for the opening
/// @param missing whether the text as received lacks its heading or its whole content
/// @param note what a reader must know of the gap
public record PlanClause(
        String id,
        int level,
        String headingZh,
        String headingEn,
        boolean missing,
        String note,
        List<PlanSentence> sentences) {

    public PlanClause {
        sentences = List.copyOf(sentences);
    }
}
