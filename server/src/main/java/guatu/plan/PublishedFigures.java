package guatu.plan;

import static java.util.Comparator.comparing;

import guatu.catalog.Parks;
import guatu.figures.Figures;
import guatu.figures.Published;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// What others have published on a target. Only a figure of the same thing (`match` = same) and of the target's own
/// place
/// may stand beside its value; the rest belongs in its notes.
@Service
public class PublishedFigures {

    private static final String WHOLE_PROVINCE = "全省";

    private final Figures figures;
    private final Parks parks;

    PublishedFigures(Figures figures, Parks parks) {
        this.figures = figures;
        this.parks = parks;
    }

    /// All of them, as printed.
    public List<Published> of(Target target) {
        return figures.published(target.id().value());
    }

    /// The latest that may stand beside the value.
    public Optional<Published> beside(Target target) {
        return of(target).stream()
                .filter(published -> published.match().equals("same")
                        && published.value().isPresent()
                        && samePlace(target, published.scope()))
                .max(comparing(Published::periodTo));
    }

    private boolean samePlace(Target target, String scope) {
        var own = target.scope().park();
        return own.isPresent()
                ? parks.find(scope)
                        .filter(park -> own.get().equals(park.code()))
                        .isPresent()
                : target.scope().cluster().isEmpty() && scope.equals(WHOLE_PROVINCE);
    }
}
