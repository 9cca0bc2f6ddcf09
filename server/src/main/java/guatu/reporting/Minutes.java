package guatu.reporting;

import guatu.access.Acting;
import guatu.access.Permission;
import guatu.catalog.Parameters;
import guatu.kernel.FormCode;
import guatu.kernel.Period;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The meter of minutes: what forms cost those who fill them, and what they ask that another form asks too.
@Service
public class Minutes {

    private static final String LEAST = "FEEDBACK_PEERS";
    private static final int MONTHS = 13;

    private final EffortRepository repository;
    private final Filings filings;
    private final Forms forms;
    private final Parameters parameters;
    private final Clock clock;

    Minutes(EffortRepository repository, Filings filings, Forms forms, Parameters parameters, Clock clock) {
        this.repository = repository;
        this.filings = filings;
        this.forms = forms;
        this.parameters = parameters;
        this.clock = clock;
    }

    /// What a revision took its firm.
    public record Own(String month, int revision, int seconds, int prefilled, int typed) {}

    /// The median firm of a form's month, all its revisions together.
    public record Median(String form, String month, int firms, int seconds, int prefilled, int typed) {}

    /// What a form asks that another form of the pack asks too.
    ///
    /// @param item its code
    /// @param other the other form, and the item there
    /// @param compared whether a check holds one against the other; else they have the same name and unit
    public record Twice(
            FormCode form,
            String item,
            String nameZh,
            String nameEn,
            FormCode other,
            String otherItem,
            String otherNameZh,
            String otherNameEn,
            boolean compared) {}

    /// A firm's form.
    public record OfFiling(List<Own> own, List<Twice> twice) {

        public OfFiling {
            own = List.copyOf(own);
            twice = List.copyOf(twice);
        }
    }

    /// All forms. Medians stand on at least as many firms as feedback does; fewer are left out.
    public record OfForms(List<Median> medians, List<Twice> twice) {

        public OfForms {
            medians = List.copyOf(medians);
            twice = List.copyOf(twice);
        }
    }

    /// What a form took a firm, month by month.
    ///
    /// @throws FilingNotFound when the enterprise is out of sight
    @Transactional(readOnly = true)
    public OfFiling of(FilingKey key) {
        Acting.current().require(Permission.READ_FIGURES);
        var standing = filings.standing(key);
        forms.get(key.form(), key.month());
        return new OfFiling(
                repository.own(standing.enterprise(), key.form()),
                AskedTwice.in(forms.list()).stream()
                        .filter(twice -> twice.form().equals(key.form()))
                        .toList());
    }

    /// What forms took the firms in sight, by month.
    @Transactional(readOnly = true)
    public OfForms all() {
        Acting.current().require(Permission.READ_FIGURES);
        var today = LocalDate.now(clock);
        int least = parameters.get(LEAST, today).value().intValueExact();
        var since = new Period.Month(YearMonth.from(today).minusMonths(MONTHS));
        return new OfForms(
                repository.medians(since).stream()
                        .filter(median -> median.firms() >= least)
                        .toList(),
                AskedTwice.in(forms.list()));
    }
}
