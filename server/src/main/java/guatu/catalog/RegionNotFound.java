package guatu.catalog;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import java.util.List;

/// The code tables know no such place.
public final class RegionNotFound extends Refusal {

    RegionNotFound(String met) {
        super(
                Kind.NOT_FOUND,
                "No place ‘%s’ is in the code tables.".formatted(Finding.echo(met)),
                List.of(Finding.blocking(
                        "region-not-found", "region", met, "a code of the list of regions", "请从区划代码表中选择")));
    }
}
