package guatu.catalog;

import guatu.kernel.ClusterCode;

/// A cluster of the plan (产业集群).
///
/// @param collected false where no form of above-scale industry reaches it (big data): it has no figure, rather
/// than zero
public record Cluster(ClusterCode code, String nameZh, String nameEn, boolean collected, String source) {

    /// As lists and figures name it.
    public Label label() {
        return new Label(code.value(), nameZh, nameEn);
    }
}
