package guatu.evidence;

import guatu.access.Acting;
import guatu.access.JournalAccess;
import guatu.evidence.EvidenceLimits.Limits;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps papers and pictures beside what they prove. Bytes and reference come in one transaction: both are there, or
/// neither. Nothing is ever deleted; what was attached by mistake is withdrawn with a reason, and stays to be seen.
///
/// Of files only pictures are opened, see [Photos]; none changes a figure. Bounds and kinds are dated data: the
/// parameters `EVIDENCE_…`.
@Service
public class Evidences {

    private static final int LONGEST_REASON = 500;

    private final EvidenceRepository repository;
    private final EvidenceLimits limits;
    private final SubjectDirectory subjects;
    private final Photos photos;
    private final JournalAccess journal;
    private final Clock clock;

    Evidences(
            EvidenceRepository repository,
            EvidenceLimits limits,
            SubjectDirectory subjects,
            Photos photos,
            JournalAccess journal,
            Clock clock) {
        this.repository = repository;
        this.limits = limits;
        this.subjects = subjects;
        this.photos = photos;
        this.journal = journal;
        this.clock = clock;
    }

    /// What is attached to a subject, and what may be attached.
    ///
    /// @param evidence the first first, what was withdrawn among it
    /// @param photos those of it that are photos, by number
    record Folder(List<Evidence> evidence, Map<Long, Photo> photos, boolean mayAttach, Limits limits) {}

    /// What was taken in.
    ///
    /// @param fresh whether it was not there before
    record Taken(Evidence evidence, boolean fresh) {}

    /// What is attached to a subject.
    ///
    /// @throws EvidenceSubjectNotFound when it is not in sight
    @Transactional(readOnly = true)
    Folder folder(String kind, String key) {
        var subject = subjects.get(kind, key);
        var evidence = repository.list(kind, subject.key());
        return new Folder(evidence, photos.describe(kind, subject.key(), evidence), subject.mayAttach(), limits.now());
    }

    /// How many files stand for a subject now: what was withdrawn does not.
    @Transactional(readOnly = true)
    public int standing(String kind, String key) {
        return (int) repository.list(kind, key).stream()
                .filter(evidence -> evidence.withdrawal().isEmpty())
                .count();
    }

    /// The labels of what stands for a subject now: which of the papers asked for are there.
    @Transactional(readOnly = true)
    public List<String> labels(String kind, String key) {
        return repository.list(kind, key).stream()
                .filter(evidence -> evidence.withdrawal().isEmpty())
                .map(Evidence::label)
                .toList();
    }

    /// The hashes of what stands for a subject now, in the order in which it came: the papers as they are.
    @Transactional(readOnly = true)
    public List<String> hashes(String kind, String key) {
        return repository.list(kind, key).stream()
                .filter(evidence -> evidence.withdrawal().isEmpty())
                .map(evidence -> evidence.hash().value())
                .toList();
    }

    /// How large a file may be today, in bytes: what is larger need not be read.
    long largest() {
        return limits.now().fileBytes();
    }

    /// Attaches a file. The same bytes again to the same subject change nothing.
    ///
    /// @throws EvidenceSubjectNotFound when the subject is not in sight
    /// @throws AttachingRefused when the post may not
    /// @throws EvidenceTooLarge or another refusal, when the file is not taken
    /// @throws EvidenceFull when the subject holds as much as it may
    /// @throws PhotoPixelsRefused when a picture claims more pixels than are opened
    /// @throws PhotoUnreadable when a picture is cut off or damaged
    @Transactional
    public Taken attach(String kind, String key, byte[] bytes, String givenName, String givenLabel) {
        return attach(kind, key, bytes, givenName, givenLabel, "");
    }

    /// The same, of a photo from a viewpoint: `fixed`, `gate`, `works`, or another name.
    @Transactional
    public Taken attach(String kind, String key, byte[] bytes, String givenName, String givenLabel, String viewpoint) {
        var subject = subjects.get(kind, key);
        if (!subject.mayAttach()) {
            throw new AttachingRefused();
        }
        var actor = Acting.current();
        var bounds = limits.now();
        var name = FileName.of(givenName);
        var file = checked(bytes, name, bounds);
        var hash = ContentHash.of(bytes);
        var look = photos.look(bytes, file, name);
        repository.lock(kind, subject.key());
        var present = repository.list(kind, subject.key());
        var same = present.stream()
                .filter(evidence ->
                        evidence.hash().equals(hash) && evidence.withdrawal().isEmpty())
                .findFirst();
        if (same.isPresent()) {
            return new Taken(same.get(), false);
        }
        long held = present.stream().mapToLong(Evidence::size).sum();
        if (present.size() >= bounds.subjectFiles() || held + bytes.length > bounds.subjectBytes()) {
            throw new EvidenceFull(present.size(), held, bounds);
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        repository.keep(hash, bytes, now);
        var attached = repository.attach(
                kind, subject, hash, file, bytes.length, name, FileName.label(givenLabel), actor, now);
        look.ifPresent(photo -> photos.keep(photo, attached, viewpoint));
        journal.changed(
                "EVIDENCE_ATTACHED",
                "evidence",
                subject.key() + "/" + attached.id(),
                Map.of("hash", hash.value(), "subject", kind));
        return new Taken(attached, true);
    }

    /// One piece of evidence, for whoever may see it.
    ///
    /// @throws EvidenceNotFound when it is not in sight
    @Transactional(readOnly = true)
    public Evidence get(long id) {
        return repository.find(id).filter(subjects::sees).orElseThrow(() -> new EvidenceNotFound(id));
    }

    /// Its bytes as they came. Who read them goes to the journal.
    ///
    /// @throws EvidenceNotFound when it is not in sight
    @Transactional(readOnly = true)
    public byte[] read(Evidence evidence) {
        var bytes = repository.content(evidence.hash()).orElseThrow(() -> new EvidenceNotFound(evidence.id()));
        journal.read("evidence", evidence.subjectKey() + "/" + evidence.id());
        return bytes;
    }

    /// Takes back what the post attached, with a reason; the file stays, marked.
    ///
    /// @throws EvidenceNotFound when it is not in sight
    /// @throws AttachingRefused when another post attached it
    /// @throws WithdrawalRefused when the reason says nothing
    /// @throws EvidenceWithdrawn when it is withdrawn already
    @Transactional
    public Evidence withdraw(long id, String reason) {
        var actor = Acting.current();
        var evidence = get(id);
        if (evidence.post() != actor.who().post()) {
            throw new AttachingRefused();
        }
        int least = limits.now().reasonLength();
        var text = reason.strip();
        long letters = text.codePoints().filter(Character::isLetterOrDigit).count();
        if (letters < least || text.length() > LONGEST_REASON || FileName.unprintable(text)) {
            throw new WithdrawalRefused(reason, least, LONGEST_REASON);
        }
        if (!repository.withdraw(evidence, text, actor.who(), clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            throw new EvidenceWithdrawn(id);
        }
        journal.changed("EVIDENCE_WITHDRAWN", "evidence", evidence.subjectKey() + "/" + id, Map.of("reason", text));
        return get(id);
    }

    private FileKind checked(byte[] bytes, String name, Limits bounds) {
        if (bytes.length > bounds.fileBytes()) {
            throw new EvidenceTooLarge(bytes.length, bounds.fileBytes());
        }
        if (bytes.length == 0) {
            throw new EvidenceEmpty(name);
        }
        return FileCheck.of(bytes, name, bounds);
    }
}
