package guatu.rollup;

import guatu.figures.Figure;
import guatu.figures.FigureScope;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/// A scan is of one cluster, or of none: what is asked for several is read in as many scans.
final class ByCluster {

    private ByCluster() {}

    /// The answers in the order of the scopes.
    ///
    /// @param scan answers scopes of one cluster
    static List<Figure> across(List<FigureScope> scopes, Function<List<FigureScope>, List<Figure>> scan) {
        var clusters = scopes.stream().map(FigureScope::cluster).distinct().toList();
        if (clusters.size() == 1) {
            return scan.apply(scopes);
        }
        var answers = new HashMap<FigureScope, Figure>();
        for (var cluster : clusters) {
            scan.apply(scopes.stream()
                            .filter(scope -> scope.cluster().equals(cluster))
                            .toList())
                    .forEach(answer -> answers.put(answer.query().scope(), answer));
        }
        return scopes.stream()
                .map(scope -> Objects.requireNonNull(answers.get(scope)))
                .toList();
    }
}
