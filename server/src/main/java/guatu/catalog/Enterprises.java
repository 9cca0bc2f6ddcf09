package guatu.catalog;

import guatu.kernel.CreditCode;
import guatu.kernel.EnterpriseId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The register of enterprises, as far as the post that asks may see it.
@Service
public class Enterprises {

    private final EnterpriseRepository repository;

    Enterprises(EnterpriseRepository repository) {
        this.repository = repository;
    }

    /// The enterprise of a credit code.
    ///
    /// @throws EnterpriseNotFound when there is none, or it is out of sight
    @Transactional(readOnly = true)
    public Enterprise get(CreditCode code) {
        return repository.find(code).orElseThrow(() -> new EnterpriseNotFound(code.value()));
    }

    /// The enterprise of a number.
    ///
    /// @throws EnterpriseNotFound when there is none, or it is out of sight
    @Transactional(readOnly = true)
    public Enterprise get(EnterpriseId id) {
        return repository.find(id).orElseThrow(() -> new EnterpriseNotFound(id.toString()));
    }
}
