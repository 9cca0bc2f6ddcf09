package guatu.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The classes of GB/T 4754 by code and slot.
final class IndustryIndex {

    private final List<Industry> industries;
    private final Map<String, Industry> byCode = new HashMap<>();
    private final Map<Integer, Industry> bySlot = new HashMap<>();

    IndustryIndex(List<Industry> industries) {
        this.industries = List.copyOf(industries);
        for (var industry : industries) {
            byCode.put(industry.code().value(), industry);
            if (industry.level() == 4) {
                bySlot.put(industry.slots().low(), industry);
            }
        }
    }

    List<Industry> list() {
        return industries;
    }

    Optional<Industry> find(String code) {
        return Optional.ofNullable(byCode.get(code.strip()));
    }

    Optional<Industry> ofSlot(int slot) {
        return Optional.ofNullable(bySlot.get(slot));
    }
}
