package guatu.access;

import guatu.kernel.EnterpriseId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The names of posts behind the numbers that the journal keeps. Who may ask is asked by the caller.
@Service
public class PostNames {

    private final PostNameRepository repository;

    PostNames(PostNameRepository repository) {
        this.repository = repository;
    }

    /// The posts of these numbers, as far as there are any.
    @Transactional(readOnly = true)
    public Map<Long, PostName> of(List<Long> ids) {
        return repository.list(ids).stream().collect(Collectors.toMap(PostName::id, Function.identity()));
    }

    /// The enterprise for which a post speaks; empty for an office's, and where there is none.
    @Transactional(readOnly = true)
    public Optional<EnterpriseId> enterprise(String code) {
        return repository.enterprise(code).map(EnterpriseId::new);
    }
}
