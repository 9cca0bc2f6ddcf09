package guatu.reporting;

import guatu.access.Acting;
import guatu.access.Permission;
import guatu.catalog.Industries;
import guatu.catalog.Label;
import guatu.catalog.Parameters;
import guatu.journal.Journal;
import guatu.kernel.EnterpriseId;
import guatu.kernel.FormCode;
import guatu.kernel.Period;
import guatu.reporting.Feedback.Code;
import guatu.reporting.Feedback.Measure;
import guatu.reporting.FeedbackRepository.PeerMeasure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Gives a firm something back for its filing. Peers are read over everything, and only bands and medians of at least
/// so
/// many others come out; the firm itself is read in its own scope.
@Service
public class Feedbacks {

    static final FormCode OUTPUT = FormCode.of("B204-1");
    static final FormCode ENERGY = FormCode.of("205-1");

    private static final int DIVISION = 100;

    private final FeedbackRepository repository;
    private final OwnFacts own;
    private final Thresholds thresholds;
    private final Filings filings;
    private final Forms forms;
    private final Industries industries;
    private final Parameters parameters;
    private final Journal journal;
    private final TransactionTemplate mine;
    private final TransactionTemplate apart;

    Feedbacks(
            FeedbackRepository repository,
            OwnFacts own,
            Thresholds thresholds,
            Filings filings,
            Forms forms,
            Industries industries,
            Parameters parameters,
            Journal journal,
            PlatformTransactionManager transactions) {
        this.repository = repository;
        this.own = own;
        this.thresholds = thresholds;
        this.filings = filings;
        this.forms = forms;
        this.industries = industries;
        this.parameters = parameters;
        this.journal = journal;
        this.mine = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        apart.setReadOnly(true);
    }

    /// Places in the arrays of amounts, from 1.
    record Places(int output, int outputBase, int energy) {}

    private record Mine(Standing standing, Own facts, Feedback feedback) {}

    /// What is known of the firm itself, in the form's units: 千元, hundredths of tons, square metres.
    record Own(
            Optional<BigDecimal> output,
            Optional<BigDecimal> base,
            Optional<BigDecimal> energy,
            Optional<Feedback.Land> land) {}

    /// What a firm is given back for a month, on the page of one of its forms. Do not call it inside a transaction.
    ///
    /// @throws guatu.access.NotPermitted to all but firms
    /// @throws FilingNotFound when it is another firm's
    public Feedback of(FilingKey key) {
        var actor = Acting.current().require(Permission.FILE);
        int least = parameter("FEEDBACK_PEERS", key.month());
        int bands = parameter("FEEDBACK_BANDS", key.month());
        var found = Objects.requireNonNull(mine.execute(status -> {
            journal.record(actor.who(), "FEEDBACK_READ", "filing", key.toString(), Map.of());
            return mine(key, least, bands);
        }));
        if (!found.feedback().filed() || found.standing().place().isEmpty()) {
            return found.feedback();
        }
        int industry = found.standing().place().get().industry();
        var sums = Acting.aggregating(() -> Objects.requireNonNull(
                apart.execute(status -> peers(found.standing().enterprise(), industry, key.month(), bands))));
        var measures = new ArrayList<Measure>();
        for (var code : Code.values()) {
            measures.add(measure(code, found.facts(), sums, industry, least));
        }
        return own.with(found.feedback(), measures);
    }

    private Mine mine(FilingKey key, int least, int bands) {
        var form = forms.get(key.form(), key.month());
        var standing = filings.standing(key);
        var facts = own.of(standing.enterprise(), key.month());
        var closed = thresholds.of(standing.enterprise(), key.month());
        return new Mine(
                standing, facts, own.feedback(standing.enterprise(), form, key.month(), facts, closed, least, bands));
    }

    private List<PeerMeasure> peers(EnterpriseId enterprise, int industry, Period.Month month, int bands) {
        var output = forms.get(OUTPUT, month);
        var places = new Places(
                output.cell("01", Column.CUMULATIVE).place(),
                output.cell("01", Column.BASE_CUMULATIVE).place(),
                forms.get(ENERGY, month).cell("01", Column.CUMULATIVE).place());
        var bounds = IntStream.range(1, bands)
                .mapToObj(part -> BigDecimal.valueOf(part)
                        .divide(BigDecimal.valueOf(bands), 4, RoundingMode.HALF_UP)
                        .toPlainString())
                .toList();
        return repository.peers(enterprise, industry, month, places, bounds);
    }

    private Measure measure(Code code, Own facts, List<PeerMeasure> sums, int industry, int least) {
        var mine = Ratios.of(code, facts);
        var among = sums.stream()
                .filter(sum -> sum.code().equals(code.name()) && sum.firms() >= least)
                .min(Comparator.comparingInt(PeerMeasure::width));
        return new Measure(
                code,
                mine.map(amount -> amount.setScale(2, RoundingMode.HALF_UP)),
                mine.flatMap(amount -> among.map(sum -> band(amount, sum))),
                among.map(PeerMeasure::median),
                among.flatMap(sum -> label(industry, sum.width())),
                among.map(PeerMeasure::firms).orElse(0));
    }

    /// How many of the bounds it exceeds, and one.
    private static int band(BigDecimal amount, PeerMeasure sum) {
        return 1
                + (int) List.of(sum.bounds().split(",")).stream()
                        .filter(bound -> amount.compareTo(new BigDecimal(bound)) > 0)
                        .count();
    }

    private Optional<Label> label(int industry, int width) {
        var code = "%04d".formatted(industry).substring(0, width == 1 ? 4 : width == DIVISION ? 2 : 3);
        return industries.find(code).map(found -> found.label());
    }

    private int parameter(String code, Period.Month month) {
        return parameters.get(code, month.end()).value().intValueExact();
    }
}
