package guatu.reporting.review;

import guatu.kernel.EnterpriseId;
import java.util.List;

/// A filing under review and what its firm filed before.
///
/// @param past what counts of earlier months, the latest first, at most so many as the review looks back
public record History(EnterpriseId enterprise, Row current, List<Row> past) {

    public History {
        past = List.copyOf(past);
    }
}
