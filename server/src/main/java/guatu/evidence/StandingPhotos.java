package guatu.evidence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import guatu.evidence.EvidenceLabelRepository.PhotoRow;
import guatu.kernel.Finding.Severity;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Which photos stand for many subjects and are not spoken against, in one question, as far as the transaction may see.
///
/// Against a photo speaks what a reader is asked to explain: it was taken in another month than the one reported on,
/// after it was sent, or off the site; or the same picture came before, for another subject (mechanisms.md
/// c0.3). That it lacks a time or a place only hints, and does not speak against it. A file that is no
/// picture is no photo, whatever its label.
@Service
public class StandingPhotos {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final EvidenceLabelRepository repository;
    private final PhotoLimits limits;

    StandingPhotos(EvidenceLabelRepository repository, PhotoLimits limits) {
        this.repository = repository;
        this.limits = limits;
    }

    /// The labels of these photos, by subject; a subject without any is absent.
    ///
    /// @param expected what the photos of each subject are to show, by its key
    @Transactional(readOnly = true)
    public Map<String, List<String>> labels(String kind, Map<String, PhotoExpectation> expected) {
        var metres = new HashMap<LocalDate, Integer>();
        return repository.photos(kind, expected.keySet()).stream()
                .filter(photo -> !photo.copied() && unopposed(photo, expected, metres))
                .collect(groupingBy(PhotoRow::key, mapping(PhotoRow::label, toList())));
    }

    private boolean unopposed(PhotoRow photo, Map<String, PhotoExpectation> expected, Map<LocalDate, Integer> metres) {
        int within =
                metres.computeIfAbsent(photo.at().atZone(ZONE).toLocalDate(), day -> limits.siteMetres(photo.at()));
        return PhotoChecks.of(
                        photo.tags(), expected.getOrDefault(photo.key(), PhotoExpectation.NONE), photo.at(), within)
                .stream()
                .noneMatch(finding -> finding.severity() == Severity.EXPLAIN);
    }
}
