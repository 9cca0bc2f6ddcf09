package guatu.figures;

import guatu.access.Acting;
import guatu.access.Permission;
import guatu.catalog.Clusters;
import guatu.catalog.Industries;
import guatu.catalog.Parks;
import guatu.catalog.Regions;
import guatu.figures.FigureView.KnownView;
import guatu.figures.FigureView.Named;
import guatu.figures.FigureView.PartView;
import guatu.figures.FigureView.PointView;
import guatu.figures.FigureView.RowView;
import guatu.figures.FigureView.ScopeView;
import guatu.journal.KnownTimes;
import guatu.kernel.IndicatorCode;
import guatu.kernel.KnownTime;
import guatu.kernel.Period;
import guatu.kernel.Quantity;
import guatu.kernel.Rate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Reads figures for HTTP and for exports: the same rows for both, so that an export holds exactly what is seen.
@Component
class FigureReading {

    private final Figures figures;
    private final Certificates certificates;
    private final Parting parting;
    private final KnownTimes times;
    private final Regions regions;
    private final Parks parks;
    private final Industries industries;
    private final Clusters clusters;

    FigureReading(
            Figures figures,
            Certificates certificates,
            Parting parting,
            KnownTimes times,
            Regions regions,
            Parks parks,
            Industries industries,
            Clusters clusters) {
        this.figures = figures;
        this.certificates = certificates;
        this.parting = parting;
        this.times = times;
        this.regions = regions;
        this.parks = parks;
        this.industries = industries;
        this.clusters = clusters;
    }

    /// The question of a request, for those who may read figures.
    FigureQuery query(IndicatorCode indicator, FigureRequest request) {
        Acting.current().require(Permission.READ_FIGURES);
        var query = request.query(indicator, regions.province().code(), times);
        named(query.scope());
        return query;
    }

    FigureView figure(FigureQuery query, boolean certify) {
        var indicator = figures.indicator(query.indicator());
        if (certify && figures.collected(query.indicator())) {
            var certified = certificates.certify(query);
            return view(indicator, certified.figure(), certified.certificate());
        }
        return view(indicator, figures.figure(query), Optional.empty());
    }

    List<PointView> series(FigureQuery query, List<Period> periods) {
        var indicator = figures.indicator(query.indicator());
        return figures.series(query, periods).stream()
                .map(figure -> new PointView(
                        figure.query().period(),
                        figure.state(),
                        FigureView.shown(indicator, figure.value()),
                        FigureView.shown(indicator, figure.base()),
                        FigureView.percent(figure.growth()),
                        figure.coverage().received(),
                        figure.coverage().expected()))
                .toList();
    }

    List<RowView> breakdown(FigureQuery query, String by) {
        var parts = parting.of(query.scope(), by);
        var rows = figures.across(query, parts.stream().map(Parting.Part::scope).toList());
        var indicator = figures.indicator(query.indicator());
        var whole = adds(indicator) && !by.contains(",") ? figures.figure(query).value() : Optional.<Quantity>empty();
        return rows(indicator, parts, rows, whole);
    }

    /// Breakdowns of many indicators, read together.
    Map<IndicatorCode, List<RowView>> table(FigureQuery query, List<IndicatorCode> codes, String by) {
        var parts = parting.of(query.scope(), by);
        var found = figures.table(
                codes, query, parts.stream().map(Parting.Part::scope).toList());
        var tables = new java.util.LinkedHashMap<IndicatorCode, List<RowView>>();
        codes.forEach(code -> tables.put(
                code, rows(figures.indicator(code), parts, found.getOrDefault(code, List.of()), Optional.empty())));
        return tables;
    }

    private static boolean adds(Indicator indicator) {
        return indicator.kind() == Indicator.Kind.FLOW || indicator.kind() == Indicator.Kind.STOCK;
    }

    private static List<RowView> rows(
            Indicator indicator, List<Parting.Part> parts, List<Figure> figures, Optional<Quantity> whole) {
        var rows = new ArrayList<RowView>();
        for (int i = 0; i < parts.size(); i++) {
            var names = parts.get(i).names();
            var figure = figures.get(i);
            rows.add(new RowView(
                    names.getFirst(),
                    names.size() > 1 ? Optional.of(names.getLast()) : Optional.empty(),
                    figure.state(),
                    FigureView.shown(indicator, figure.value()),
                    FigureView.shown(indicator, figure.base()),
                    FigureView.percent(figure.growth()),
                    share(figure, whole),
                    figure.coverage().received(),
                    figure.coverage().expected()));
        }
        return rows;
    }

    private static Optional<BigDecimal> share(Figure figure, Optional<Quantity> whole) {
        return whole.flatMap(total -> figure.value().flatMap(value -> Rate.of(value, total)))
                .map(Rate::percent);
    }

    private FigureView view(Indicator indicator, Figure figure, Optional<String> certificate) {
        var known = figure.query().knownAt();
        return new FigureView(
                indicator,
                named(figure.query().scope()),
                figure.query().period(),
                known.equals(KnownTime.NOW)
                        ? Optional.empty()
                        : Optional.of(new KnownView(known.value(), times.when(known))),
                figure.query().provinceOnly(),
                figure.state(),
                FigureView.shown(indicator, figure.value()),
                figure.value().map(Quantity::amount),
                indicator.unit(),
                FigureView.shown(indicator, figure.base()),
                FigureView.percent(figure.growth()),
                figure.parts().stream()
                        .map(part -> new PartView(
                                part.code(),
                                part.nameZh(),
                                part.nameEn(),
                                part.quantity().amount(),
                                part.quantity().unit()))
                        .toList(),
                figure.coverage(),
                certificate);
    }

    /// The names of a scope; a code that is not there is refused.
    private ScopeView named(FigureScope scope) {
        var region = regions.get(scope.region());
        return new ScopeView(
                new Named(region.code().value(), region.nameZh(), region.nameEn(), region.shortZh()),
                scope.park()
                        .map(parks::get)
                        .map(park -> new Named(park.code().value(), park.nameZh(), park.nameEn(), park.shortZh())),
                scope.industry().map(code -> industries.get(code).label()),
                scope.cluster().map(code -> clusters.get(code).label()));
    }
}
