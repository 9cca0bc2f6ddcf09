package guatu.catalog;

import guatu.kernel.IndustryCode;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// The classes of GB/T 4754-2017 for industry (sections B, C and D).
@Service
public class Industries {

    private final Codes codes;

    Industries(Codes codes) {
        this.codes = codes;
    }

    /// The class of a code of any level.
    ///
    /// @throws IndustryNotFound when there is none
    public Industry get(IndustryCode code) {
        return find(code.value()).orElseThrow(() -> new IndustryNotFound(code.value()));
    }

    /// The class of a code of any level, if there is one.
    public Optional<Industry> find(String code) {
        return codes.now().industries().find(code);
    }

    /// The 小类 of a slot.
    ///
    /// @throws IndustryNotFound when the slot belongs to none
    public Industry ofSlot(int slot) {
        return codes.now().industries().ofSlot(slot).orElseThrow(() -> new IndustryNotFound("%04d".formatted(slot)));
    }

    /// All classes of a level: 1 门类, 2 大类, 3 中类, 4 小类.
    public List<Industry> list(int level) {
        return list().stream().filter(industry -> industry.level() == level).toList();
    }

    /// All classes, each followed by those below it.
    public List<Industry> list() {
        return codes.now().industries().list();
    }

    /// The classes directly below one.
    public List<Industry> children(IndustryCode parent) {
        var above = get(parent).code();
        return list().stream()
                .filter(industry -> industry.parent().filter(above::equals).isPresent())
                .toList();
    }

    /// The value-added rates on record, by 中类 and year. Those of a year are used until the next is known
    /// (settled.md 10).
    public List<ValueAddedRate> valueAddedRates() {
        return codes.now().rates();
    }
}
