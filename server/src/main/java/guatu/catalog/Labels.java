package guatu.catalog;

import java.util.Optional;
import org.springframework.stereotype.Component;

/// The names behind the slots that facts and lists carry.
@Component
public class Labels {

    private final Regions regions;
    private final Parks parks;
    private final Industries industries;

    Labels(Regions regions, Parks parks, Industries industries) {
        this.regions = regions;
        this.parks = parks;
        this.industries = industries;
    }

    /// The county of a slot.
    public Label region(int slot) {
        return regions.ofSlot(slot).label();
    }

    /// The park or zone of a slot; empty for slot 0.
    public Optional<Label> park(int slot) {
        return parks.ofSlot(slot).map(Park::label);
    }

    /// The 小类 of a slot.
    public Label industry(int slot) {
        return industries.ofSlot(slot).label();
    }
}
