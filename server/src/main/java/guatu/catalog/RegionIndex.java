package guatu.catalog;

import guatu.kernel.RegionCode;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The places by code, by slot, and by whatever people call them.
final class RegionIndex {

    private final List<Region> regions;
    private final List<RegionName> names;
    private final Map<String, Region> byName = new HashMap<>();
    private final Map<Integer, Region> bySlot = new HashMap<>();

    /// @param aliases what people say -> the code of today
    RegionIndex(List<Region> regions, List<RegionName> names, Map<String, RegionCode> aliases) {
        this.regions = List.copyOf(regions);
        this.names = List.copyOf(names);
        regions.forEach(region -> byName.put(region.code().value(), region));
        regions.stream()
                .filter(region -> region.level() == 3)
                .forEach(county -> bySlot.put(county.slots().low(), county));
        names.forEach(name -> ofSlot(name.slot()).ifPresent(region -> {
            byName.putIfAbsent(name.code().value(), region);
            byName.putIfAbsent(name.nameZh(), region);
        }));
        aliases.forEach((alias, code) -> findExactly(code.value()).ifPresent(region -> byName.put(alias, region)));
        regions.forEach(region -> byName.put(region.nameZh(), region));
        regions.forEach(region -> byName.putIfAbsent(region.shortZh(), region));
    }

    List<Region> list() {
        return regions;
    }

    /// Codes and full names as they are; surrounding space and full width are forgiven, nothing is guessed.
    Optional<Region> find(String text) {
        return findExactly(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
    }

    Optional<Region> ofSlot(int slot) {
        return Optional.ofNullable(bySlot.get(slot));
    }

    List<RegionName> names(Region region) {
        return names.stream()
                .filter(name -> region.slots().contains(name.slot()))
                .toList();
    }

    List<Region> children(RegionCode parent) {
        return regions.stream()
                .filter(region -> region.parent().filter(parent::equals).isPresent())
                .toList();
    }

    private Optional<Region> findExactly(String text) {
        return Optional.ofNullable(byName.get(text));
    }
}
