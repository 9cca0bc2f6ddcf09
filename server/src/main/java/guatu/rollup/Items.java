package guatu.rollup;

import guatu.figures.Indicator;
import guatu.figures.Indicators;
import guatu.kernel.IndicatorCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The items behind the indicators that are filed as they are: the indicator says which (`B203:12`), the form where its
/// amounts stand. A new form's totals need no code.
@Component
class Items {

    private final Indicators indicators;
    private final ItemRepository repository;
    private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

    Items(Indicators indicators, ItemRepository repository) {
        this.indicators = indicators;
        this.repository = repository;
    }

    /// @param of the list that the items were looked up for: a pack that is loaded brings another
    private record Known(List<Indicator> of, Map<IndicatorCode, Item> items) {}

    /// The item of an indicator, when it has one.
    Optional<Item> find(IndicatorCode indicator) {
        return Optional.ofNullable(all().get(indicator));
    }

    /// The item of an indicator that has one.
    Item get(IndicatorCode indicator) {
        return find(indicator).orElseThrow(() -> new IllegalArgumentException(indicator + " is not filed."));
    }

    private Map<IndicatorCode, Item> all() {
        var list = indicators.list();
        var kept = known.get();
        if (kept != null && kept.of() == list) {
            return kept.items();
        }
        var items = new HashMap<IndicatorCode, Item>();
        for (var indicator : list) {
            if (!indicator.measure().isEmpty()) {
                repository.item(indicator).ifPresent(item -> items.put(indicator.code(), item));
            }
        }
        // Forms are loaded after indicators: what is not there yet is looked for again.
        if (items.size()
                == list.stream().filter(one -> !one.measure().isEmpty()).count()) {
            known.set(new Known(list, Map.copyOf(items)));
        }
        return items;
    }
}
