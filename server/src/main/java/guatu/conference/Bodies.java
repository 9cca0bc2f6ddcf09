package guatu.conference;

import static guatu.kernel.Finding.blocking;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.access.OfficePost;
import guatu.access.Permission;
import guatu.access.PostDirectory;
import guatu.catalog.Regions;
import guatu.kernel.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Bodies (议事协调机制), who sits on them, and what a post may therefore do.
@Service
public class Bodies {

    private static final int LONGEST_NAME = 100;
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private final BodyRepository repository;
    private final PostDirectory directory;
    private final Regions regions;
    private final ConferenceStamps stamps;

    Bodies(BodyRepository repository, PostDirectory directory, Regions regions, ConferenceStamps stamps) {
        this.repository = repository;
        this.directory = directory;
        this.regions = regions;
        this.stamps = stamps;
    }

    /// A seat that is to be filled.
    public record NewSeat(
            Seat.Kind kind, String officeZh, String officeEn, long holder, String document, LocalDate from) {}

    @Transactional(readOnly = true)
    public List<Body> list() {
        return repository.list();
    }

    /// The body of a number.
    ///
    /// @throws BodyNotFound when there is none
    @Transactional(readOnly = true)
    public Body get(long id) {
        return repository.list().stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new BodyNotFound(id));
    }

    /// One hand at a time gives numbers of a body's papers.
    public void lock(long body) {
        repository.lock(body);
    }

    /// The seats of a body, those that ended among them.
    @Transactional(readOnly = true)
    public List<Seat> seats(long body) {
        return repository.seats().stream().filter(seat -> seat.body() == body).toList();
    }

    /// The seats that a post holds now.
    @Transactional(readOnly = true)
    public List<Seat> held(Actor actor) {
        return repository.seats().stream()
                .filter(Seat::held)
                .filter(seat -> seat.holder() == actor.who().post())
                .toList();
    }

    /// The seat of each body's office, by the body's number.
    @Transactional(readOnly = true)
    public Map<Long, Seat> offices() {
        return repository.seats().stream()
                .filter(seat -> seat.held() && seat.kind() == Seat.Kind.OFFICE)
                .collect(Collectors.toMap(Seat::body, Function.identity(), (first, second) -> first));
    }

    /// In which roles a post acts in a body, as tables of steps name them: `OFFICE`, `CHAIR`, `MEMBER`, `LIAISON`.
    public List<String> roles(long body, Actor actor) {
        return held(actor).stream()
                .filter(seat -> seat.body() == body)
                .map(seat -> seat.kind().chairs() ? "CHAIR" : seat.kind().name())
                .distinct()
                .toList();
    }

    /// Refuses whoever is not the body's office.
    public Actor requireOffice(long body) {
        var actor = Acting.current().require(Permission.READ_CONFERENCE);
        if (!roles(body, actor).contains("OFFICE")) {
            throw new ConferenceOfficeRefused("由联席会议办公室办理。", "The office of the conference does this.");
        }
        return actor;
    }

    /// Posts that may hold a seat, by a text.
    public List<OfficePost> posts(String text) {
        Acting.current().require(Permission.READ_CONFERENCE);
        return directory.all(text);
    }

    /// An office's post by its number.
    ///
    /// @throws ConferenceRefused for a number that is no office's
    public OfficePost post(String at, long number) {
        return directory.find(number).orElseThrow(() -> {
            var finding = blocking("conference-post", at, Long.toString(number), "the post of an office", "请选择机关岗位");
            return new ConferenceRefused(List.of(finding));
        });
    }

    /// Sets up a body; who does it becomes its office.
    @Transactional
    public long add(Body wanted) {
        var actor = Acting.current().require(Permission.KEEP_CONFERENCE);
        var findings = new ArrayList<Finding>();
        if (!wanted.code().matches("[A-Z][A-Z0-9_]{1,30}")) {
            findings.add(
                    blocking("conference-code", "code", wanted.code(), "capitals, digits and _", "代码用大写字母、数字与下划线"));
        }
        ConferenceStamps.text("nameZh", wanted.nameZh(), LONGEST_NAME).ifPresent(findings::add);
        ConferenceStamps.text("officeZh", wanted.officeZh(), LONGEST_NAME).ifPresent(findings::add);
        ConferenceStamps.text("numberWord", wanted.numberWord(), 20).ifPresent(findings::add);
        ConferenceStamps.maybe("nameEn", wanted.nameEn(), LONGEST_NAME).ifPresent(findings::add);
        ConferenceRefused.on(findings);
        var body = new Body(
                0,
                wanted.code(),
                wanted.nameZh().strip(),
                wanted.nameEn().isBlank()
                        ? wanted.nameZh().strip()
                        : wanted.nameEn().strip(),
                regions.province().code().value(),
                wanted.officeZh().strip(),
                wanted.numberWord().strip(),
                false);
        var stamp = stamps.next("CONFERENCE_BODY", "conference", body.code(), Map.of("name", body.nameZh()));
        long id = repository.add(body, stamp).orElseThrow(() -> new ConferenceConflict("该代码已有。", "The code is taken."));
        repository.seat(
                new Seat(
                        0,
                        id,
                        Seat.Kind.OFFICE,
                        body.officeZh(),
                        body.officeZh(),
                        actor.who().post(),
                        actor.titleZh(),
                        actor.titleEn(),
                        "",
                        stamps.today(),
                        Optional.empty()),
                stamp);
        return id;
    }

    /// Fills a seat.
    @Transactional
    public void fill(long body, NewSeat wanted) {
        get(body);
        requireOffice(body);
        repository.lock(body);
        var findings = new ArrayList<Finding>();
        ConferenceStamps.text("officeZh", wanted.officeZh(), LONGEST_NAME).ifPresent(findings::add);
        ConferenceStamps.maybe("officeEn", wanted.officeEn(), LONGEST_NAME).ifPresent(findings::add);
        ConferenceStamps.text("document", wanted.document(), LONGEST_NAME).ifPresent(findings::add);
        if (wanted.from().isAfter(stamps.today()) || wanted.from().isBefore(EARLIEST)) {
            findings.add(blocking(
                    "conference-day", "from", wanted.from().toString(), "a day since 1990 that has come", "日期不能晚于今天"));
        }
        var post = directory.find(wanted.holder());
        if (post.isEmpty()) {
            findings.add(blocking(
                    "conference-post", "holder", Long.toString(wanted.holder()), "the post of an office", "请选择机关岗位"));
        }
        ConferenceRefused.on(findings);
        var held = seats(body).stream().filter(Seat::held).toList();
        if (held.stream()
                .anyMatch(seat -> seat.kind() == wanted.kind()
                        && (seat.holder() == wanted.holder() || seat.kind() == Seat.Kind.CONVENER))) {
            throw new ConferenceConflict("该席位已有人。", "The seat is held.");
        }
        var holder = post.orElseThrow();
        var stamp = stamps.next(
                "CONFERENCE_SEAT", "conference", body + "/" + wanted.kind(), Map.of("holder", holder.code()));
        repository.seat(
                new Seat(
                        0,
                        body,
                        wanted.kind(),
                        wanted.officeZh().strip(),
                        wanted.officeEn().isBlank()
                                ? wanted.officeZh().strip()
                                : wanted.officeEn().strip(),
                        holder.id(),
                        holder.titleZh(),
                        holder.titleEn(),
                        wanted.document().strip(),
                        wanted.from(),
                        Optional.empty()),
                stamp);
    }

    /// Ends a seat today. The last office stays: a body without one would be nobody's.
    @Transactional
    public void end(long body, long seat) {
        get(body);
        requireOffice(body);
        repository.lock(body);
        var held = seats(body).stream().filter(Seat::held).toList();
        var ending = held.stream().filter(one -> one.id() == seat).findFirst();
        boolean last = ending.filter(one -> one.kind() == Seat.Kind.OFFICE).isPresent()
                && held.stream().filter(one -> one.kind() == Seat.Kind.OFFICE).count() == 1;
        if (ending.isEmpty() || last) {
            throw new ConferenceConflict("该席位不在任，或是最后的办公室席位。", "It is not held, or it is the last office.");
        }
        stamps.next("CONFERENCE_SEAT_ENDED", "conference", body + "/" + seat, Map.of());
        var from = ending.orElseThrow().from();
        repository.end(seat, from.isAfter(stamps.today()) ? from : stamps.today());
    }

    /// Makes a body with its seats, for the demo: only the machine may.
    @Transactional
    public long demo(Body body, List<Seat> seats, Stamp stamp) {
        long id = repository.add(body, stamp).orElseThrow();
        seats.forEach(seat -> repository.seat(
                new Seat(
                        0,
                        id,
                        seat.kind(),
                        seat.officeZh(),
                        seat.officeEn(),
                        seat.holder(),
                        seat.holderZh(),
                        seat.holderEn(),
                        seat.document(),
                        seat.from(),
                        Optional.empty()),
                stamp));
        return id;
    }
}
