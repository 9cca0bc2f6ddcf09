package guatu.figures;

import guatu.kernel.IndicatorCode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The indicators of the pack, and what others have published. Definitions are kept in memory until a pack is loaded.
@Service
public class Indicators {

    private final IndicatorRepository repository;
    private final AtomicReference<@Nullable List<Indicator>> kept = new AtomicReference<>();

    Indicators(IndicatorRepository repository) {
        this.repository = repository;
    }

    /// The indicator with this code.
    ///
    /// @throws IndicatorNotFound when the pack has none
    public Indicator get(IndicatorCode code) {
        return list().stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IndicatorNotFound(code));
    }

    /// All indicators, in the order of the pack.
    public List<Indicator> list() {
        var known = kept.get();
        if (known != null) {
            return known;
        }
        var read = List.copyOf(repository.indicators());
        if (!read.isEmpty()) {
            kept.set(read);
        }
        return read;
    }

    /// What others have published on a target.
    @Transactional(readOnly = true)
    public List<Published> published(String target) {
        return repository.published(target);
    }

    /// Puts a pack's definitions and published figures in place, by columns.
    @Transactional
    void put(Map<String, String[]> indicators, Map<String, String[]> published) {
        repository.putIndicators(indicators);
        repository.putPublished(published);
        kept.set(null);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                kept.set(null);
            }
        });
    }
}
