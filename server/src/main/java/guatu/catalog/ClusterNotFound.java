package guatu.catalog;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import java.util.List;

/// The code tables know no such cluster.
public final class ClusterNotFound extends Refusal {

    ClusterNotFound(String met) {
        super(
                Kind.NOT_FOUND,
                "No cluster ‘%s’ is in the code tables.".formatted(Finding.echo(met)),
                List.of(Finding.blocking(
                        "cluster-not-found", "cluster", met, "a code of the list of clusters", "请从产业集群代码表中选择")));
    }
}
