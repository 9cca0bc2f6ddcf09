package guatu.catalog;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import java.util.List;

/// The code tables know no such class of GB/T 4754.
public final class IndustryNotFound extends Refusal {

    IndustryNotFound(String met) {
        super(
                Kind.NOT_FOUND,
                "No class of GB/T 4754 ‘%s’ is in the code tables.".formatted(Finding.echo(met)),
                List.of(Finding.blocking(
                        "industry-not-found", "industry", met, "a code of the list of industries", "请从行业代码表中选择")));
    }
}
