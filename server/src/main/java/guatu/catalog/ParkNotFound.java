package guatu.catalog;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import java.util.List;

/// The code tables know no such park.
public final class ParkNotFound extends Refusal {

    ParkNotFound(String met) {
        super(
                Kind.NOT_FOUND,
                "No park ‘%s’ is in the code tables.".formatted(Finding.echo(met)),
                List.of(Finding.blocking("park-not-found", "park", met, "a code of the list of parks", "请从园区代码表中选择")));
    }
}
