package guatu.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The parks by code, name and slot.
final class ParkIndex {

    private final List<Park> parks;
    private final Map<String, Park> byName = new HashMap<>();
    private final Map<Integer, Park> bySlot = new HashMap<>();

    ParkIndex(List<Park> parks) {
        this.parks = List.copyOf(parks);
        for (var park : parks) {
            byName.put(park.code().value(), park);
            byName.put(park.nameZh(), park);
            byName.putIfAbsent(park.shortZh(), park);
            bySlot.put(park.slots().low(), park);
        }
    }

    List<Park> list() {
        return parks;
    }

    Optional<Park> find(String text) {
        return Optional.ofNullable(byName.get(text.strip()));
    }

    Optional<Park> ofSlot(int slot) {
        return Optional.ofNullable(bySlot.get(slot));
    }
}
