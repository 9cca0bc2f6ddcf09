package guatu.evidence;

import guatu.evidence.Evidences.Folder;
import guatu.evidence.Evidences.Taken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Evidence over HTTP: attach, list, read, withdraw.
@RestController
@RequestMapping("/api/evidence")
class EvidenceController {

    /// A file is shown alone, and may do nothing: no scripts, no forms, no requests, no frames around it.
    private static final String ALONE =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

    /// The browser's own viewer of PDF does not start in a sandbox; it brings its own.
    private static final String ALONE_PDF =
            "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    /// A browser may keep it, and asks each time whether it still may be seen: the next at the same desk may not.
    private static final String ASKED_AGAIN = "private, no-cache";

    private final Evidences evidences;
    private final Photos photos;

    EvidenceController(Evidences evidences, Photos photos) {
        this.evidences = evidences;
        this.photos = photos;
    }

    /// What is attached to a subject.
    ///
    /// @param types what is taken, as people call it
    record EvidenceFolder(
            List<EvidenceView> items,
            boolean mayAttach,
            List<String> types,
            long fileBytes,
            long subjectBytes,
            int subjectFiles) {}

    /// A file as a list shows it.
    ///
    /// @param hash SM3 of its bytes
    /// @param viewable whether a browser shows it
    /// @param mine whether the acting post attached it, and so may withdraw it
    /// @param photo of a picture, what the camera wrote and what is to be known of it
    record EvidenceView(
            long id,
            String name,
            String label,
            String type,
            long size,
            String hash,
            boolean viewable,
            String byZh,
            String byEn,
            Instant at,
            boolean mine,
            Optional<WithdrawalView> withdrawal,
            Optional<PhotoView> photo) {}

    /// A photo of a project, with the subject it is attached to.
    record SeriesView(String kind, String key, EvidenceView evidence) {}

    /// Why it no longer stands.
    record WithdrawalView(String reason, Instant at) {}

    /// Why it is to be withdrawn.
    record NewWithdrawal(String reason) {}

    /// Attaches a file: 201, or 200 when the same bytes are attached to the subject already.
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<EvidenceView> attach(
            @RequestParam String kind,
            @RequestParam String key,
            @RequestParam Optional<String> label,
            @RequestParam Optional<String> viewpoint,
            @RequestParam MultipartFile file)
            throws IOException {
        if (file.getSize() > evidences.largest()) {
            throw new EvidenceTooLarge(file.getSize(), evidences.largest());
        }
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        Taken taken = evidences.attach(kind, key, file.getBytes(), name, label.orElse(""), viewpoint.orElse(""));
        var photo = photos.of(kind, key).stream()
                .filter(one -> one.evidence().id() == taken.evidence().id())
                .findFirst();
        return ResponseEntity.status(taken.fresh() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(view(taken.evidence(), photo));
    }

    @GetMapping
    EvidenceFolder list(@RequestParam String kind, @RequestParam String key) {
        Folder folder = evidences.folder(kind, key);
        return new EvidenceFolder(
                folder.evidence().stream()
                        .map(one ->
                                view(one, Optional.ofNullable(folder.photos().get(one.id()))))
                        .toList(),
                folder.mayAttach(),
                folder.limits().kinds().stream().map(FileKind::label).distinct().toList(),
                folder.limits().fileBytes(),
                folder.limits().subjectBytes(),
                folder.limits().subjectFiles());
    }

    /// The photos of the project that a subject belongs to, over all its subjects in sight, to be laid side by side by
    /// viewpoint and month; of the subject alone where it belongs to none.
    @GetMapping("/photos")
    List<SeriesView> photos(@RequestParam String kind, @RequestParam String key) {
        return photos.series(kind, key).stream()
                .map(photo -> new SeriesView(
                        photo.evidence().subjectKind(),
                        photo.evidence().subjectKey(),
                        view(photo.evidence(), Optional.of(photo))))
                .toList();
    }

    /// A photo as it is shown: scaled, right way up, without what the camera wrote; `thumb` or `large`.
    @GetMapping(path = "/{id}/photo", produces = MediaType.IMAGE_JPEG_VALUE)
    ResponseEntity<byte[]> photo(@PathVariable long id, @RequestParam String size) {
        var bytes = photos.shown(id, ShownSize.of(size));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .eTag("%s-%d".formatted(size, id))
                .header(HttpHeaders.CACHE_CONTROL, ASKED_AGAIN)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", ALONE)
                .body(bytes);
    }

    /// The bytes as they came, to keep; with `view`, to look at, where a browser shows the kind by itself. Of a picture
    /// the copy that is shown is looked at: the original is only to keep.
    @GetMapping("/{id}/content")
    ResponseEntity<byte[]> content(@PathVariable long id, @RequestParam Optional<Boolean> view) {
        var evidence = evidences.get(id);
        boolean shown = view.orElse(false) && evidence.kind().viewable();
        if (shown && evidence.kind().picture()) {
            return photo(id, "large");
        }
        var place = (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(evidence.safeName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(evidence.kind().media()))
                .header(HttpHeaders.CONTENT_DISPOSITION, place.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", shown && evidence.kind() == FileKind.PDF ? ALONE_PDF : ALONE)
                .body(evidences.read(evidence));
    }

    @PostMapping("/{id}/withdrawal")
    EvidenceView withdraw(@PathVariable long id, @RequestBody NewWithdrawal withdrawal) {
        var evidence = evidences.withdraw(id, withdrawal.reason());
        return view(evidence, Optional.empty());
    }

    private static EvidenceView view(Evidence evidence, Optional<Photo> photo) {
        return new EvidenceView(
                evidence.id(),
                evidence.name(),
                evidence.label(),
                evidence.kind().label(),
                evidence.size(),
                evidence.hash().value(),
                evidence.kind().viewable(),
                evidence.byZh(),
                evidence.byEn(),
                evidence.at(),
                evidence.post() == guatu.access.Acting.current().who().post(),
                evidence.withdrawal().map(one -> new WithdrawalView(one.reason(), one.at())),
                photo.map(PhotoView::of));
    }
}
