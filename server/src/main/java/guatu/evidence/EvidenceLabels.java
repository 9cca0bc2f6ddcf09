package guatu.evidence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import guatu.evidence.EvidenceLabelRepository.LabelRow;
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

    /// A mark that changes whenever a paper or photo in sight comes or is taken back, or is found to be a copy: as long
    /// as it is the same, so is what [#of] and [StandingPhotos] say.
    @Transactional(readOnly = true)
    public String mark() {
        return repository.mark();
    }
}
