package guatu.plan;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The map that the plan is shown on.
@Service
public class PlanMaps {

    private final Plans plans;
    private final MapRepository repository;

    PlanMaps(Plans plans, MapRepository repository) {
        this.plans = plans;
        this.repository = repository;
    }

    /// The boundaries as GeoJSON; each feature has the `adcode` of its prefecture.
    ///
    /// @throws PlanNotFound when there is no plan, or none with a map
    @Transactional(readOnly = true)
    public String current() {
        return repository.find(plans.current().code()).orElseThrow(PlanNotFound::new);
    }
}
