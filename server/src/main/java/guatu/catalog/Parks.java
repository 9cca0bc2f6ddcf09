package guatu.catalog;

import guatu.kernel.ParkCode;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// The parks and their zones.
@Service
public class Parks {

    private final Codes codes;

    Parks(Codes codes) {
        this.codes = codes;
    }

    /// The park or zone of a code.
    ///
    /// @throws ParkNotFound when there is none
    public Park get(ParkCode code) {
        return find(code.value()).orElseThrow(() -> new ParkNotFound(code.value()));
    }

    /// The park or zone of a code or name.
    public Optional<Park> find(String codeOrName) {
        return codes.now().parks().find(codeOrName);
    }

    /// The park or zone that an enterprise with this slot lies in; empty for slot 0, in no park.
    public Optional<Park> ofSlot(int slot) {
        return codes.now().parks().ofSlot(slot);
    }

    /// All parks, each followed by its zones.
    public List<Park> list() {
        return codes.now().parks().list();
    }

    /// The zones of a park.
    public List<Park> children(ParkCode parent) {
        var park = get(parent).code();
        return list().stream()
                .filter(zone -> zone.parent().filter(park::equals).isPresent())
                .toList();
    }
}
