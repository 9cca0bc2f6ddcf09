package guatu.reporting;

import guatu.kernel.FormCode;
import guatu.kernel.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The reporting forms of the pack. They are few and change only with a pack, so they are kept in memory.
@Service
public class Forms {

    private final FormRepository repository;
    private final AtomicReference<@Nullable Loaded> loaded = new AtomicReference<>();

    Forms(FormRepository repository) {
        this.repository = repository;
    }

    private record Loaded(List<FormEdition> editions, List<FormRepository.DirectPark> directParks) {}

    /// The edition of a form that holds for a month.
    ///
    /// @throws FormNotFound when there is none
    @Transactional(readOnly = true)
    public FormEdition get(FormCode form, Period.Month month) {
        return now().editions().stream()
                .filter(edition -> edition.code().equals(form))
                .filter(edition -> !month.start().isBefore(edition.validFrom())
                        && month.start().isBefore(edition.validTo()))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new FormNotFound(form, month));
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
        var read = new Loaded(repository.editions(), repository.directParks());
        // Before a pack is loaded there is nothing worth remembering.
        if (!read.editions().isEmpty()) {
            loaded.set(read);
        }
        return read;
    }
}
