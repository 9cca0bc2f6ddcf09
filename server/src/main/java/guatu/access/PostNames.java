package guatu.access;

import java.util.List;
import java.util.Map;
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
}
