package guatu.app.demo;

import guatu.kernel.EnterpriseId;
import guatu.kernel.Period;
import guatu.reporting.Amounts;
import guatu.reporting.BulkFiling;
import guatu.reporting.BulkFiling.BulkStep;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The filings of a month as the reporting room takes them over.
record DemoBatch(List<DemoFiling> filings, Map<Integer, EnterpriseId> ids) {

    Iterator<BulkFiling> rows() {
        return filings.stream().map(this::row).iterator();
    }

    private BulkFiling row(DemoFiling filing) {
        var amounts = Amounts.missing(filing.amounts().size());
        for (int place = 0; place < filing.amounts().size(); place++) {
            long amount = filing.amounts().get(place);
            if (amount != DemoFiling.MISSING) {
                amounts = amounts.with(place + 1, amount);
            }
        }
        return new BulkFiling(
                Optional.ofNullable(ids.get(filing.firm().number())).orElseThrow(),
                DemoSource.FORM,
                new Period.Month(filing.month()),
                filing.revision(),
                amounts,
                filing.filedAt(),
                filing.steps().stream().map(DemoBatch::step).toList());
    }

    private static BulkStep step(DemoFiling.Step step) {
        return step.accepted()
                ? BulkStep.accepted(step.level(), step.at())
                : BulkStep.returned(step.level(), step.reason(), step.at());
    }
}
