package guatu.reporting;

import guatu.kernel.EnterpriseId;
import guatu.kernel.FormCode;
import guatu.kernel.Period;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A filing with its history, for loading many at once: what a system before this one took in, or a made-up
/// province.
///
/// @param steps what offices did to it, in order; none while it waits for the county
public record BulkFiling(
        EnterpriseId enterprise,
        FormCode form,
        Period.Month month,
        int revision,
        FilingValues values,
        Instant filedAt,
        List<BulkStep> steps) {

    /// Accepted or returned at a level.
    ///
    /// @param reason why it was returned; empty for an acceptance
    public record BulkStep(Step.Kind kind, int level, String reason, Instant at) {

        public static BulkStep accepted(int level, Instant at) {
            return new BulkStep(Step.Kind.ACCEPTED, level, "", at);
        }

        public static BulkStep returned(int level, String reason, Instant at) {
            return new BulkStep(Step.Kind.RETURNED, level, reason, at);
        }
    }

    public BulkFiling {
        steps = List.copyOf(steps);
    }

    /// With fixed items only.
    public BulkFiling(
            EnterpriseId enterprise,
            FormCode form,
            Period.Month month,
            int revision,
            Amounts items,
            Instant filedAt,
            List<BulkStep> steps) {
        this(enterprise, form, month, revision, FilingValues.of(items), filedAt, steps);
    }

    BulkFiling with(FilingValues computed) {
        return new BulkFiling(enterprise, form, month, revision, computed, filedAt, steps);
    }

    /// The first place where the levels do not follow each other: county, prefecture, province, a return last.
    Optional<String> disorder() {
        int reached = 0;
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            boolean last = i == steps.size() - 1;
            boolean fits = step.kind() == Step.Kind.ACCEPTED
                    ? step.level() == reached + 1 && step.level() <= 3
                    : last && step.level() >= Math.max(reached, 1) && step.level() <= Math.min(reached + 1, 3);
            if (!fits) {
                return Optional.of("%s at level %d after level %d".formatted(step.kind(), step.level(), reached));
            }
            reached = step.level();
        }
        return Optional.empty();
    }
}
