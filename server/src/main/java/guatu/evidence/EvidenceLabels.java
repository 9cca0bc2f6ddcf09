package guatu.evidence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import guatu.evidence.EvidenceLabelRepository.LabelRow;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Which papers stand for many subjects, in one question, as far as the transaction may see.
@Service
public class EvidenceLabels {

    private final EvidenceLabelRepository repository;

    EvidenceLabels(EvidenceLabelRepository repository) {
        this.repository = repository;
    }

    /// The labels of what stands, by subject; a subject without any is absent.
    @Transactional(readOnly = true)
    public Map<String, List<String>> of(String kind, Collection<String> keys) {
        return repository.labels(kind, keys).stream()
                .collect(groupingBy(LabelRow::key, mapping(LabelRow::label, toList())));
    }

    /// The subjects in sight of which a paper or photo came, was taken back, or was found to be a copy, after an
    /// instant: of all others [#of] and [StandingPhotos] say what they said then.
    @Transactional(readOnly = true)
    public List<String> changed(String kind, Instant since) {
        return repository.changed(kind, since);
    }
}
