package guatu.reporting;

import guatu.catalog.Dated;
import guatu.catalog.Industries;
import guatu.kernel.FormCode;
import guatu.kernel.Period;
import guatu.kernel.Unit;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The reporting forms of the pack. They are few and change only with a pack, so they are kept in memory.
@Service
public class Forms {

    /// The list that every pack has without writing it: the 小类.
    static final String INDUSTRIES = "industries";

    private static final int CLASSES = 4; // the level of 小类

    private final FormRepository repository;
    private final Industries industries;
    private final AtomicReference<@Nullable Loaded> loaded = new AtomicReference<>();

    Forms(FormRepository repository, Industries industries) {
        this.repository = repository;
        this.industries = industries;
    }

    /// @param rules by edition: they are made ready once
    private record Loaded(
            List<FormEdition> editions,
            Map<FormEdition, RuleBook> rules,
            CodeLists lists,
            List<FormRepository.DirectPark> directParks) {}

    /// The edition of a form that holds for a month.
    ///
    /// @throws FormNotFound when there is none
    @Transactional(readOnly = true)
    public FormEdition get(FormCode form, Period.Month month) {
        return find(form, month).orElseThrow(() -> new FormNotFound(form, month));
    }

    Optional<FormEdition> find(FormCode form, Period.Month month) {
        return now().editions().stream()
                .filter(edition -> edition.code().equals(form))
                .filter(edition -> !month.start().isBefore(edition.validFrom())
                        && month.start().isBefore(edition.validTo()))
                .reduce((earlier, later) -> later);
    }

    /// The codes that rows of forms may carry.
    CodeLists lists() {
        return now().lists();
    }

    /// The checks of an edition.
    RuleBook rules(FormEdition form) {
        var known = now().rules().get(form);
        return known == null ? RuleBook.of(form) : known;
    }

    /// All editions.
    @Transactional(readOnly = true)
    public List<FormEdition> list() {
        return now().editions();
    }

    /// The window of a form's month.
    @Transactional(readOnly = true)
    public Optional<FilingWindow> window(FormCode form, Period.Month month) {
        return repository.window(form, month);
    }

    /// The window of a form's month that has one.
    ///
    /// @throws FormNotFound when it has none
    @Transactional(readOnly = true)
    public FilingWindow windowOf(FormCode form, Period.Month month) {
        return repository.window(form, month).orElseThrow(() -> new FormNotFound(form, month));
    }

    /// Whether the firms of a park reported past the county on a day.
    boolean direct(int park, LocalDate day) {
        return now().directParks().stream()
                .anyMatch(direct -> direct.slots().contains(park)
                        && !day.isBefore(direct.validFrom())
                        && day.isBefore(direct.validTo()));
    }

    List<String> emptyReasons(LocalDate day) {
        return repository.emptyReasons(day);
    }

    /// After a pack was loaded.
    void forget() {
        loaded.set(null);
    }

    private Loaded now() {
        var known = loaded.get();
        if (known != null) {
            return known;
        }
        var editions = repository.editions();
        var rules = new IdentityHashMap<FormEdition, RuleBook>();
        editions.forEach(edition -> rules.put(edition, RuleBook.of(edition)));
        var read = new Loaded(editions, rules, lists(repository.entries()), repository.directParks());
        // Before a pack is loaded there is nothing worth remembering.
        if (!read.editions().isEmpty()) {
            loaded.set(read);
        }
        return read;
    }

    /// Those of the pack, and the classes of GB/T 4754.
    private CodeLists lists(Map<String, List<ListEntry>> ofThePack) {
        var lists = new HashMap<>(ofThePack);
        lists.put(
                INDUSTRIES,
                industries.list(CLASSES).stream()
                        .map(industry -> new ListEntry(
                                industry.code().value(),
                                industry.nameZh(),
                                industry.nameEn(),
                                Unit.THOUSAND_YUAN,
                                0,
                                Map.of(),
                                LocalDate.MIN,
                                Dated.FOREVER,
                                "GB/T 4754-2017"))
                        .toList());
        return new CodeLists(lists);
    }
}
