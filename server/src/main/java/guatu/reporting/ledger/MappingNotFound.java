package guatu.reporting.ledger;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;

/// The firm has no mapping of this name for the form.
public final class MappingNotFound extends Refusal {

    MappingNotFound(String name) {
        super(Kind.NOT_FOUND, "没有名为“%s”的对应关系。There is no such mapping.".formatted(Finding.echo(name)));
    }
}
