package guatu.catalog;

import guatu.kernel.ClusterCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// The clusters of the plan, and what part of which class of industry belongs to each.
@Service
public class Clusters {

    private final Codes codes;

    Clusters(Codes codes) {
        this.codes = codes;
    }

    /// The cluster of a code.
    ///
    /// @throws ClusterNotFound when there is none
    public Cluster get(ClusterCode code) {
        return find(code).orElseThrow(() -> new ClusterNotFound(code.value()));
    }

    /// The cluster of a code, if there is one.
    public Optional<Cluster> find(ClusterCode code) {
        return list().stream().filter(cluster -> cluster.code().equals(code)).findFirst();
    }

    /// All clusters, in the order of the plan.
    public List<Cluster> list() {
        return codes.now().clusters();
    }

    /// The shares of all times.
    public List<ClusterShare> shares() {
        return codes.now().shares();
    }

    /// The shares that hold on a day.
    public List<ClusterShare> shares(LocalDate day) {
        return shares().stream().filter(share -> share.holdsOn(day)).toList();
    }
}
