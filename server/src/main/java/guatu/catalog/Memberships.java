package guatu.catalog;

import guatu.kernel.EnterpriseId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where enterprises belong: county, park, class of industry, each for a time (settled.md 12).
@Service
public class Memberships {

    private final MembershipRepository repository;

    Memberships(MembershipRepository repository) {
        this.repository = repository;
    }

    /// Where an enterprise belonged on a day, as known now.
    ///
    /// @throws MembershipMissing when it belonged nowhere, or out of sight
    @Transactional(readOnly = true)
    public Membership at(EnterpriseId enterprise, LocalDate day) {
        return repository.findAt(enterprise, day).orElseThrow(() -> new MembershipMissing(enterprise, day));
    }

    /// All that was ever known of where an enterprise belonged, in sight; the oldest stretch first, each as last known
    /// before as earlier known.
    @Transactional(readOnly = true)
    public List<Membership> history(EnterpriseId enterprise) {
        return repository.history(enterprise);
    }
}
