package guatu.rollup;

import static guatu.rollup.Nullness.optional;

import guatu.rollup.ImputationRepository.PeerSum;
import guatu.rollup.Imputing.Peers;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Growth and season of the classes in one column.
record PeerSums(List<PeerSum> sums) {

    /// All industry.
    static final String ALL = "ALL";

    PeerSums {
        sums = List.copyOf(sums);
    }

    static PeerSums of(List<PeerSum> sums) {
        return new PeerSums(sums);
    }

    /// What there is to reckon with for a firm of a 小类: its 大类 first, then all industry.
    Imputing.Known known(int industry, OptionalLong lastYear, OptionalLong previous) {
        return new Imputing.Known(
                lastYear, previous, groups("growth", industry / 100), groups("season", industry / 100));
    }

    private List<Peers> groups(String kind, int division) {
        return Stream.concat(group(kind, division).stream(), group(kind, null).stream())
                .toList();
    }

    private List<Peers> group(String kind, @Nullable Integer division) {
        return sums.stream()
                .filter(sum -> sum.kind().equals(kind) && Objects.equals(sum.division(), division))
                .map(sum -> new Peers(
                        division == null ? ALL : "%02d".formatted(division),
                        optional(sum.now()).orElse(0),
                        optional(sum.before()).orElse(0),
                        sum.firms()))
                .toList();
    }
}
