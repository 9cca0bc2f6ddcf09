package guatu.plan;

/// A sentence of the plan as printed, with its gloss.
public record PlanSentence(String id, String textZh, String textEn, String note) {}
