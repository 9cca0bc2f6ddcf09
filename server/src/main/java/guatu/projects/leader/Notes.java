package guatu.projects.leader;

import static guatu.kernel.Finding.blocking;

import guatu.access.Acting;
import guatu.access.Permission;
import guatu.evidence.Datum;
import guatu.projects.ProjectConflict;
import guatu.projects.ProjectId;
import guatu.projects.ProjectRefused;
import guatu.projects.leader.NoteRepository.Kept;
import guatu.projects.sponsors.Sponsors;
import guatu.projects.sponsors.Sponsors.NewVisit;
import guatu.workflow.PackageHash;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes visits that were written down on the spot, maybe without a network. The phone gives each a key when it is
/// typed and sends it until it is answered: what comes again under its key is the visit that it is already.
@Service
class Notes {

    private static final BigDecimal MOST_LAT = BigDecimal.valueOf(90);
    private static final BigDecimal MOST_LON = BigDecimal.valueOf(180);

    private final NoteRepository repository;
    private final Sponsors sponsors;
    private final Clock clock;

    Notes(NoteRepository repository, Sponsors sponsors, Clock clock) {
        this.repository = repository;
        this.sponsors = sponsors;
        this.clock = clock;
    }

    /// Where a phone says that it was, in degrees.
    ///
    /// @param accuracy metres
    /// @param datum what browsers give is WGS-84
    record NotePlace(BigDecimal lat, BigDecimal lon, Optional<Integer> accuracy, Datum datum) {}

    /// @param notedAt when it was written down, by the phone's clock, which may be wrong: a claim like any other
    record NewNote(long project, NewVisit visit, Instant notedAt, Optional<NotePlace> where) {}

    /// @param visit its number in the project: papers and photos go to `<project>/VISIT-<visit>`
    /// @param fresh whether it was not there before
    record TakenNote(long project, int visit, boolean fresh) {}

    /// @throws ProjectConflict when another note came under this key
    /// @throws guatu.projects.ProjectOfficeRefused when the post does not act for that leader
    /// @throws ProjectRefused with what is the matter
    @Transactional
    TakenNote take(UUID key, NewNote note) {
        var actor = Acting.current().require(Permission.SPONSOR_PROJECTS);
        long post = actor.who().post();
        var content = PackageHash.of(note.toString()).hex();
        repository.lock(key);
        var before = repository.find(post, key);
        if (before.isPresent()) {
            var kept = before.get();
            if (!kept.content().equals(content)) {
                throw new ProjectConflict("该记录编号已用于另一条记录。", "Another note came under this key.");
            }
            return new TakenNote(kept.project(), kept.visit(), false);
        }
        note.where().ifPresent(Notes::check);
        int visit = sponsors.visit(new ProjectId(note.project()), note.visit());
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        repository.insert(post, key, note, new Kept(note.project(), visit, content), at);
        return new TakenNote(note.project(), visit, true);
    }

    private static void check(NotePlace place) {
        if (place.lat().abs().compareTo(MOST_LAT) > 0
                || place.lon().abs().compareTo(MOST_LON) > 0
                || place.accuracy().filter(metres -> metres < 0).isPresent()
                || place.datum() == Datum.OTHER) {
            throw new ProjectRefused(List.of(blocking(
                    "note-place",
                    "where",
                    place.lat() + ", " + place.lon() + " " + place.datum(),
                    "degrees within ±90 and ±180, in a known datum",
                    "请核对定位，或不带定位保存")));
        }
    }
}
