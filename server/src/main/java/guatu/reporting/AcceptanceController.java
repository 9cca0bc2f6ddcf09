package guatu.reporting;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import guatu.kernel.CreditCode;
import guatu.kernel.FormCode;
import guatu.kernel.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What offices do with filings. No request here carries an amount.
@RestController
class AcceptanceController {

    private final Acceptances acceptances;

    AcceptanceController(Acceptances acceptances) {
        this.acceptances = acceptances;
    }

    /// Why a filing goes back.
    record ReturnBody(String reason) {}

    /// Where the filing stands now.
    record Stands(FilingState state, int level) {

        static Stands of(FilingState state) {
            return new Stands(state, state.level());
        }
    }

    /// A filing of a batch.
    record BatchItem(CreditCode creditCode, FormCode form, Period.Month month, int revision) {}

    /// Filings to accept in one go.
    record BatchBody(@JsonSetter(contentNulls = Nulls.FAIL) List<BatchItem> items) {}

    /// What became of each.
    record Batch(int accepted, List<Acceptances.Outcome> items) {}

    @PostMapping("/api/filings/{creditCode}/{form}/{month}/revisions/{revision}/acceptance")
    Stands accept(
            @PathVariable CreditCode creditCode,
            @PathVariable FormCode form,
            @PathVariable Period.Month month,
            @PathVariable int revision) {
        return Stands.of(acceptances.accept(new FilingKey(creditCode, form, month), revision));
    }

    @PostMapping("/api/filings/{creditCode}/{form}/{month}/revisions/{revision}/return")
    Stands giveBack(
            @PathVariable CreditCode creditCode,
            @PathVariable FormCode form,
            @PathVariable Period.Month month,
            @PathVariable int revision,
            @RequestParam Optional<LocalDate> due,
            @RequestBody ReturnBody body) {
        var key = new FilingKey(creditCode, form, month);
        return Stands.of(acceptances.giveBack(key, revision, body.reason(), due));
    }

    @PostMapping("/api/filings/acceptances")
    Batch acceptAll(@RequestBody BatchBody body) {
        if (body.items().size() > Acceptances.MOST) {
            throw new TooManyFilings(body.items().size(), Acceptances.MOST);
        }
        var byMonth = new LinkedHashMap<List<Object>, ArrayList<BatchItem>>();
        Function<List<Object>, ArrayList<BatchItem>> fresh = month -> new ArrayList<>();
        body.items()
                .forEach(item -> byMonth.computeIfAbsent(List.of(item.form(), item.month()), fresh)
                        .add(item));
        var outcomes = byMonth.values().stream()
                .flatMap(items -> acceptances
                        .acceptAll(
                                items.getFirst().form(),
                                items.getFirst().month(),
                                items.stream()
                                        .map(item -> new Acceptances.Item(item.creditCode(), item.revision()))
                                        .toList())
                        .stream())
                .toList();
        return new Batch(
                (int) outcomes.stream().filter(Acceptances.Outcome::accepted).count(), outcomes);
    }
}
