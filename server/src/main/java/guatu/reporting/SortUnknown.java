package guatu.reporting;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import java.util.List;

/// A list was asked for in an order that it does not have.
public final class SortUnknown extends Refusal {

    SortUnknown(String met, String known) {
        super(
                Kind.UNACCEPTABLE,
                "不能按“%s”排序。The list cannot be sorted by ‘%s’.".formatted(Finding.echo(met), Finding.echo(met)),
                List.of(Finding.blocking("sort-unknown", "sort", met, known, "请用列表支持的排序字段")));
    }
}
