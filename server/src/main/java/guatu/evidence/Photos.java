package guatu.evidence;

import guatu.access.JournalAccess;
import guatu.evidence.PhotoReader.Opened;
import guatu.evidence.PhotoRepository.Told;
import guatu.kernel.EnterpriseId;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Photos among the evidence: what the camera wrote, whether it fits the subject, whether the same photo is elsewhere,
/// and the copies that are shown. A photo is never refused for what it shows; it is marked, and people judge.
@Service
public class Photos {

    private static final int MOST_IN_A_SERIES = 500;
    private static final int LONGEST_VIEWPOINT = 20;

    private final EvidenceRepository evidences;
    private final PhotoRepository repository;
    private final ShownRepository shown;
    private final SubjectDirectory subjects;
    private final PhotoLimits limits;
    private final JournalAccess journal;

    Photos(
            EvidenceRepository evidences,
            PhotoRepository repository,
            ShownRepository shown,
            SubjectDirectory subjects,
            PhotoLimits limits,
            JournalAccess journal) {
        this.evidences = evidences;
        this.repository = repository;
        this.shown = shown;
        this.subjects = subjects;
        this.limits = limits;
        this.journal = journal;
    }

    /// A photo that was opened and is not yet kept.
    record Look(Opened opened, CameraTags tags) {}

    /// Opens a file that is a picture.
    ///
    /// @throws PhotoPixelsRefused when it claims more pixels than are opened
    /// @throws PhotoUnreadable when it is cut off or damaged
    Optional<Look> look(byte[] bytes, FileKind kind, String name) {
        if (!kind.picture()) {
            return Optional.empty();
        }
        var tags = CameraTagReader.read(bytes, kind);
        return Optional.of(new Look(PhotoReader.open(bytes, kind, name, tags.orientation(), limits.bounds()), tags));
    }

    /// Keeps what a photo tells beside its attachment, with the copies that are shown, and looks for it elsewhere: all
    /// in
    /// the transaction that attaches it.
    void keep(Look look, Evidence attached, String viewpoint) {
        var expected = subjects.expectation(attached.subjectKind(), attached.subjectKey());
        var large = look.opened().pixels();
        var thumb = large.within(limits.bounds().thumb());
        shown.keep(attached.hash(), ShownSize.LARGE, large, PhotoReader.jpeg(large), attached.at());
        shown.keep(attached.hash(), ShownSize.THUMB, thumb, PhotoReader.jpeg(thumb), attached.at());
        var print = Fingerprint.of(large);
        var sameness = limits.sameness();
        repository.oneAtATime();
        repository.keep(new Told(
                attached.id(),
                expected.project(),
                expected.month(),
                viewpoint(viewpoint),
                look.opened().width(),
                look.opened().height(),
                look.tags()));
        var found = new ArrayList<>(repository.same(attached, expected));
        if (print.contrast() >= sameness.contrast()) {
            repository.keep(attached.id(), print);
            for (var alike : repository.alike(attached, expected, print, sameness)) {
                int likeness = Likeness.of(print, alike.print(), sameness.bits());
                if (likeness >= sameness.likeness()) {
                    found.add(new PhotoMatch(
                            attached.id(), alike.attachment(), false, alike.sameProject(), alike.bits(), likeness));
                }
            }
        }
        found.forEach(match -> repository.keep(match, attached.at()));
    }

    /// The photos of a subject, the first first, what was withdrawn among them.
    ///
    /// @throws EvidenceSubjectNotFound when it is not in sight
    @Transactional(readOnly = true)
    public List<Photo> of(String kind, String key) {
        var subject = subjects.get(kind, key);
        var told = repository.ofSubject(kind, subject.key());
        return photos(evidences.list(kind, subject.key()), told);
    }

    /// The photos of the project that a subject belongs to, over all its subjects that the post may read; of the
    /// subject
    /// alone where it belongs to none. The first first, at most the 500 latest.
    ///
    /// @throws EvidenceSubjectNotFound when it is not in sight
    @Transactional(readOnly = true)
    List<Photo> series(String kind, String key) {
        var subject = subjects.get(kind, key);
        var project = subjects.expectation(kind, subject.key()).project();
        if (project.isEmpty()) {
            return of(kind, key);
        }
        long owner = subject.owner().map(EnterpriseId::value).orElse(0L);
        var told = new HashMap<Long, Told>();
        repository.ofProject(owner, project, MOST_IN_A_SERIES).forEach(one -> told.put(one.id(), one));
        var sight = new HashMap<String, Boolean>();
        var seen = evidences.list(List.copyOf(told.keySet())).stream()
                .filter(one -> sight.computeIfAbsent(
                        one.subjectKind() + "/" + one.subjectKey(), subjectOf -> subjects.mightSee(one)))
                .toList();
        return photos(seen, told);
    }

    /// Evidence that is photos, as they are to be shown, by attachment.
    Map<Long, Photo> describe(String kind, String key, List<Evidence> evidence) {
        var described = new HashMap<Long, Photo>();
        photos(evidence, repository.ofSubject(kind, key))
                .forEach(photo -> described.put(photo.evidence().id(), photo));
        return described;
    }

    /// The copy of a photo that is shown: JPEG, with nothing in it but the picture. Who saw the large one goes to the
    /// journal.
    ///
    /// @throws EvidenceNotFound when it is not in sight, or no photo
    @Transactional(readOnly = true)
    byte[] shown(long id, ShownSize size) {
        var evidence = evidences.find(id).filter(subjects::sees).orElseThrow(() -> new EvidenceNotFound(id));
        var bytes = shown.find(evidence.hash(), size).orElseGet(() -> made(evidence, size));
        if (size == ShownSize.LARGE) {
            journal.read("evidence", evidence.subjectKey() + "/" + id);
        }
        return bytes;
    }

    /// Of pictures that came before copies were kept.
    private byte[] made(Evidence evidence, ShownSize size) {
        var pixels = evidences
                .content(evidence.hash())
                .flatMap(bytes -> look(bytes, evidence.kind(), evidence.name()))
                .map(look -> look.opened().pixels())
                .orElseThrow(() -> new EvidenceNotFound(evidence.id()));
        return PhotoReader.jpeg(
                size == ShownSize.LARGE ? pixels : pixels.within(limits.bounds().thumb()));
    }

    private List<Photo> photos(List<Evidence> evidence, Map<Long, Told> told) {
        var matches = repository.matches(List.copyOf(told.keySet()));
        var expectations = new HashMap<String, PhotoExpectation>();
        return evidence.stream()
                .filter(one -> told.containsKey(one.id()))
                .map(one -> {
                    var expected = expectations.computeIfAbsent(
                            one.subjectKind() + "/" + one.subjectKey(),
                            key -> subjects.expectation(one.subjectKind(), one.subjectKey()));
                    return photo(
                            one,
                            Objects.requireNonNull(told.get(one.id())),
                            expected,
                            matches.getOrDefault(one.id(), List.of()));
                })
                .toList();
    }

    private Photo photo(Evidence evidence, Told told, PhotoExpectation expected, List<PhotoMatch> matches) {
        var findings = new ArrayList<PhotoFinding>();
        PhotoChecks.of(told.tags(), expected, evidence.at(), limits.siteMetres(evidence.at()))
                .forEach(finding -> findings.add(PhotoFinding.of(finding)));
        matches.forEach(match -> findings.add(MatchFinding.of(match, seen(match.other()))));
        return new Photo(evidence, told.month(), told.viewpoint(), told.width(), told.height(), told.tags(), findings);
    }

    private Optional<Evidence> seen(long other) {
        return evidences.find(other).filter(subjects::mightSee);
    }

    /// A name of a viewpoint as it is kept: in small letters, at most 20 characters.
    private static String viewpoint(String given) {
        var clean = FileName.label(Normalizer.normalize(given, Normalizer.Form.NFKC))
                .toLowerCase(java.util.Locale.ROOT);
        return clean.codePointCount(0, clean.length()) <= LONGEST_VIEWPOINT
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, LONGEST_VIEWPOINT));
    }
}
