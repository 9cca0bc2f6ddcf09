package guatu.rollup;

import guatu.figures.Figure;
import guatu.figures.FigureScope;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;

/// Puts answers in the order in which they were asked for.
final class Ordered {

    private Ordered() {}

    static List<Figure> as(List<FigureScope> scopes, List<Figure> answers) {
        var byScope = new HashMap<FigureScope, Figure>();
        answers.forEach(answer -> byScope.put(answer.query().scope(), answer));
        return scopes.stream()
                .map(scope -> Objects.requireNonNull(byScope.get(scope)))
                .toList();
    }
}
