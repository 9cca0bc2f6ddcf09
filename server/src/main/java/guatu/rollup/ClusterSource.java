package guatu.rollup;

import guatu.catalog.Cluster;
import guatu.catalog.Clusters;
import guatu.catalog.Parameters;
import guatu.figures.Almost;
import guatu.figures.Bridge;
import guatu.figures.Figure;
import guatu.figures.Figure.Part;
import guatu.figures.Figure.State;
import guatu.figures.FigureQuery;
import guatu.figures.FigureScope;
import guatu.figures.FigureSource;
import guatu.figures.MemberPage;
import guatu.kernel.IndicatorCode;
import guatu.kernel.Period;
import guatu.kernel.Quantity;
import guatu.kernel.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Counts the named clusters with a yearly gross output of at least 100 bn CNY (T05). An enterprise's output falls to
/// the
/// clusters by the shares of its class, so that nothing is counted twice; each cluster's output is a part of the
/// figure.
@Component
@Transactional(readOnly = true)
class ClusterSource implements FigureSource {

    static final IndicatorCode OVER_100BN = new IndicatorCode("CLUSTERS_OVER_100BN");

    private final FlowSource flows;
    private final Clusters clusters;
    private final Parameters parameters;

    ClusterSource(FlowSource flows, Clusters clusters, Parameters parameters) {
        this.flows = flows;
        this.clusters = clusters;
        this.parameters = parameters;
    }

    @Override
    public Set<IndicatorCode> indicators() {
        return Set.of(OVER_100BN);
    }

    @Override
    public Figure figure(FigureQuery query) {
        return across(query, List.of(query.scope())).getFirst();
    }

    @Override
    public List<Figure> series(FigureQuery query, List<? extends Period> periods) {
        return periods.stream().map(period -> figure(query.over(period))).toList();
    }

    /// One scan for the whole and one for each cluster, however many scopes there are.
    @Override
    public List<Figure> across(FigureQuery asked, List<FigureScope> scopes) {
        var query = asked.over(Yearly.of(asked.period()));
        var output = query.of(Item.GROSS_OUTPUT.indicator());
        var threshold = SizeSource.amount(
                parameters.get("CLUSTER_OVER_100BN", query.period().end()));
        var whole = flows.across(output, scopes);
        var parts = new LinkedHashMap<Cluster, List<Figure>>();
        clusters.list().stream()
                .filter(Cluster::collected)
                .forEach(cluster -> parts.put(
                        cluster,
                        flows.across(
                                output,
                                scopes.stream()
                                        .map(scope -> scope.in(cluster.code()))
                                        .toList())));
        var figures = new ArrayList<Figure>();
        for (int i = 0; i < scopes.size(); i++) {
            figures.add(figure(query.about(scopes.get(i)), whole.get(i), of(parts, i, threshold), threshold));
        }
        return figures;
    }

    private static List<Part> of(Map<Cluster, List<Figure>> figures, int place, Quantity threshold) {
        var parts = new ArrayList<Part>();
        figures.forEach((cluster, rows) -> parts.add(new Part(
                cluster.code().value(),
                cluster.nameZh(),
                cluster.nameEn(),
                rows.get(place).value().orElse(Quantity.of(0, threshold.unit())))));
        return parts;
    }

    private static Figure figure(FigureQuery query, Figure whole, List<Part> clusters, Quantity threshold) {
        if (!whole.computed()) {
            return Figure.without(query, whole.state(), whole.coverage());
        }
        long reached = clusters.stream()
                .filter(part -> part.quantity().amount().compareTo(threshold.amount()) >= 0)
                .count();
        var parts = new ArrayList<>(clusters);
        parts.add(new Part("threshold", "年产值门槛", "Threshold of yearly output", threshold));
        return new Figure(
                query,
                State.COMPUTED,
                Optional.of(Quantity.of(reached, Unit.PIECE)),
                parts,
                Optional.empty(),
                Optional.empty(),
                whole.coverage());
    }

    @Override
    public Members members(FigureQuery query, MemberPage page) {
        return flows.members(output(query), page);
    }

    @Override
    public Backing backing(FigureQuery query) {
        return flows.backing(output(query));
    }

    @Override
    public Optional<Bridge> bridge(FigureQuery query) {
        return Optional.empty();
    }

    @Override
    public List<Almost> almost(FigureQuery query, int limit) {
        return List.of();
    }

    private static FigureQuery output(FigureQuery query) {
        return query.of(Item.GROSS_OUTPUT.indicator()).over(Yearly.of(query.period()));
    }
}
