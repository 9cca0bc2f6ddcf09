package guatu.plan.review;

import guatu.figures.FigureScope;
import guatu.kernel.RegionCode;
import guatu.plan.Comparison;
import guatu.plan.Target;
import guatu.plan.TargetId;
import guatu.plan.TargetKind;
import guatu.plan.review.Draft.DraftReading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Makes targets of the readings that a person accepted or corrected: what he set, else what the version in force says
/// of
/// the same target, else what was read.
final class ReviewedTargets {

    private final Draft draft;
    private final Matching matching;
    private final Map<Integer, String> sentenceIds;
    private final RegionCode province;
    private final Map<Integer, TargetId> ids = new HashMap<>();

    ReviewedTargets(Draft draft, Matching matching, Map<Integer, String> sentenceIds, RegionCode province) {
        this.draft = draft;
        this.matching = matching;
        this.sentenceIds = Map.copyOf(sentenceIds);
        this.province = province;
    }

    /// @param clauses the clause of each sentence, as placed
    List<Target> of(List<DraftReading> kept, Map<Integer, TargetCorrection> corrections, Map<Integer, String> clauses) {
        number(kept, corrections);
        var targets = new ArrayList<Target>();
        for (var reading : kept) {
            var correction = corrections.getOrDefault(reading.no(), TargetCorrection.NONE);
            targets.add(target(reading, correction, clauses.getOrDefault(reading.sentence(), ""), kept));
        }
        targets.sort((a, b) -> a.id().compareTo(b.id()));
        return targets;
    }

    /// A number that a person set, else the known one, else the next that is free.
    private void number(List<DraftReading> kept, Map<Integer, TargetCorrection> corrections) {
        Set<String> used = new HashSet<>(matching.usedTargets());
        corrections.values().forEach(correction -> correction.id().ifPresent(id -> used.add(id.value())));
        int next = 1;
        for (var reading : kept) {
            var id = corrections
                    .getOrDefault(reading.no(), TargetCorrection.NONE)
                    .id()
                    .or(() -> matching.target(reading.no()).map(Target::id));
            while (id.isEmpty() && !used.add("T%02d".formatted(next))) {
                next++;
            }
            ids.put(reading.no(), id.orElse(TargetId.of("T%02d".formatted(next))));
        }
    }

    private Target target(DraftReading reading, TargetCorrection set, String clause, List<DraftReading> kept) {
        var known = matching.target(reading.no());
        var text = draft.sentence(reading.sentence()).text();
        var characters =
                text.substring(text.offsetByCodePoints(0, reading.from()), text.offsetByCodePoints(0, reading.to()));
        return new Target(
                ids.getOrDefault(reading.no(), TargetId.of("T00")),
                clause,
                sentenceIds.getOrDefault(reading.sentence(), ""),
                set.nameZh().or(() -> known.map(Target::nameZh)).orElse(reading.name()),
                set.nameEn().or(() -> known.map(Target::nameEn)).orElse(""),
                set.definition().or(() -> known.map(Target::definition)).orElse(""),
                set.kind().or(() -> known.map(Target::kind)).orElseGet(() -> kind(reading)),
                set.comparator().orElseGet(() -> Comparison.of(reading.comparator())),
                set.value().orElse(reading.value()),
                set.unit().or(() -> known.map(Target::unit)).orElse(reading.unit()),
                set.period().or(() -> Optional.of(reading.period())).orElse(""),
                set.base().or(() -> Optional.of(reading.base())).orElse(""),
                set.within().or(() -> within(reading, kept).or(() -> known.flatMap(Target::within))),
                scope(set, known),
                set.indicator().or(() -> known.flatMap(Target::indicator)),
                set.headline().or(() -> known.flatMap(Target::headline)),
                characters,
                reading.from(),
                reading.to());
    }

    private FigureScope scope(TargetCorrection set, Optional<Target> known) {
        return new FigureScope(
                known.map(target -> target.scope().region()).orElse(province),
                set.park().or(() -> known.flatMap(target -> target.scope().park())),
                Optional.empty(),
                set.cluster().or(() -> known.flatMap(target -> target.scope().cluster())));
    }

    private Optional<TargetId> within(DraftReading reading, List<DraftReading> kept) {
        return kept.stream()
                .filter(other -> !reading.within().isEmpty() && other.name().equals(reading.within()))
                .findFirst()
                .map(DraftReading::no)
                .map(ids::get);
    }

    /// What a number most likely is, for a person to correct: the text does not say how it runs inside a year.
    private static TargetKind kind(DraftReading reading) {
        return switch (reading.kind()) {
            case "THRESHOLD" -> TargetKind.THRESHOLD;
            case "STRUCTURAL" -> TargetKind.STRUCTURAL;
            default -> {
                if (reading.period().startsWith("each")) {
                    yield TargetKind.ANNUAL_FLOW;
                }
                if (reading.unit().contains("%") || reading.unit().contains("百分点")) {
                    yield TargetKind.RATIO;
                }
                yield reading.unit().endsWith("元") ? TargetKind.LEVEL : TargetKind.STOCK;
            }
        };
    }
}
