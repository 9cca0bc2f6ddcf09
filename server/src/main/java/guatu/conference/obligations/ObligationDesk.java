package guatu.conference.obligations;

import static guatu.kernel.Finding.blocking;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.access.OfficePost;
import guatu.access.Permission;
import guatu.catalog.Label;
import guatu.conference.Bodies;
import guatu.conference.Body;
import guatu.conference.ConferenceRefused;
import guatu.conference.ConferenceRules;
import guatu.conference.ConferenceStamps;
import guatu.conference.ObligationNotFound;
import guatu.conference.ObligationState;
import guatu.conference.PaperColour;
import guatu.conference.Stamp;
import guatu.conference.obligations.ObligationRepository.CoOwner;
import guatu.conference.obligations.ObligationRepository.ObligationRow;
import guatu.kernel.Finding;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Gives obligations and reads them as they stand today. What is done with them: [ObligationSteps].
@Service
public class ObligationDesk {

    private static final int LONGEST_TEXT = 500;
    private static final int MOST_OTHERS = 20;

    private final ObligationRepository repository;
    private final Bodies bodies;
    private final ConferenceRules rules;
    private final ConferenceStamps stamps;

    ObligationDesk(ObligationRepository repository, Bodies bodies, ConferenceRules rules, ConferenceStamps stamps) {
        this.repository = repository;
        this.bodies = bodies;
        this.rules = rules;
        this.stamps = stamps;
    }

    /// What is asked for.
    ///
    /// @param due empty for the default of its kind, from today on
    public record Wanted(
            String kind,
            String text,
            long owner,
            List<@Nullable Long> others,
            String evidenceKind,
            Optional<LocalDate> due,
            String source) {}

    /// Where an obligation comes from.
    public record Origin(
            long body, Optional<Long> meeting, Optional<Long> decision, String subjectKind, String subjectKey) {}

    /// The obligation of a number, as it stands today.
    ///
    /// @throws ObligationNotFound when there is none in sight
    @Transactional(readOnly = true)
    public Obligation get(long id) {
        return read(id, 0).stream().findFirst().orElseThrow(() -> new ObligationNotFound(id));
    }

    /// All in sight, the last given first.
    @Transactional(readOnly = true)
    public List<Obligation> list() {
        Acting.current().require(Permission.READ_CONFERENCE);
        return read(0, 0);
    }

    /// Those that a meeting gave, in the order in which it gave them.
    @Transactional(readOnly = true)
    public List<Obligation> ofMeeting(long meeting) {
        return read(0, meeting).reversed();
    }

    /// Gives an obligation: by a decision, in force from the issue of the minutes on; or by a document, at once.
    ///
    /// @throws ConferenceRefused with all findings
    @Transactional
    public long give(Origin origin, Wanted wanted) {
        var actor = bodies.requireOffice(origin.body());
        var today = stamps.today();
        var findings = new ArrayList<Finding>();
        var kind = rules.obligationKinds(today).stream()
                .filter(one -> one.code().equals(wanted.kind()))
                .findFirst();
        if (kind.isEmpty()) {
            findings.add(blocking("obligation-kind", "kind", wanted.kind(), "a kind of the pack", "请从目录选择事项类别"));
        }
        ConferenceStamps.text("text", wanted.text(), LONGEST_TEXT).ifPresent(findings::add);
        if (rules.labels("evidence-kinds", today).stream()
                .noneMatch(one -> one.code().equals(wanted.evidenceKind()))) {
            findings.add(blocking(
                    "obligation-evidence", "evidenceKind", wanted.evidenceKind(), "a kind of the pack", "请选择凭证种类"));
        }
        if (origin.meeting().isEmpty()) {
            ConferenceStamps.text("source", wanted.source(), 200).ifPresent(findings::add);
        }
        var due = wanted.due()
                .orElseGet(() -> today.plusDays(
                        kind.map(ConferenceRules.ObligationKind::days).orElse(1)));
        kind.ifPresent(one -> {
            long days = ChronoUnit.DAYS.between(today, due);
            if (days < one.least() || days > one.most()) {
                findings.add(blocking(
                        "obligation-due",
                        "due",
                        due.toString(),
                        "%s to %s".formatted(today.plusDays(one.least()), today.plusDays(one.most())),
                        "时限须在 %s 至 %s 之间".formatted(today.plusDays(one.least()), today.plusDays(one.most()))));
            }
        });
        var partners = wanted.others().stream()
                .map(post -> post == null ? Long.valueOf(0) : post) // nobody has the number 0
                .distinct()
                .toList();
        if (partners.size() > MOST_OTHERS || partners.contains(wanted.owner())) {
            findings.add(blocking(
                    "obligation-others",
                    "others",
                    Integer.toString(partners.size()),
                    "at most 20 posts, the owner not among them",
                    "配合单位最多 20 个，且不含牵头单位"));
        }
        ConferenceRefused.on(findings);
        var owner = bodies.post("owner", wanted.owner());
        var others = partners.stream().map(post -> bodies.post("others", post)).toList();
        var given = given(origin, wanted, owner, partners, due);
        var stamp = stamps.next(
                "OBLIGATION_GIVEN",
                "obligation",
                bodies.get(origin.body()).code() + "/" + owner.code(),
                Map.of("text", wanted.text(), "due", due.toString(), "by", actor.postCode()));
        return put(given, others, stamp);
    }

    private static NewObligation given(
            Origin origin, Wanted wanted, OfficePost owner, List<Long> partners, LocalDate due) {
        return new NewObligation(
                origin.body(),
                origin.meeting(),
                origin.decision(),
                wanted.kind(),
                wanted.text(),
                owner.id(),
                owner.titleZh(),
                owner.titleEn(),
                partners,
                wanted.evidenceKind(),
                origin.meeting().isEmpty() ? wanted.source() : "",
                origin.subjectKind(),
                origin.subjectKey(),
                due,
                false);
    }

    /// Writes an obligation as it is, in force from the stamp's day on where no meeting gave it.
    @Transactional
    public long put(NewObligation given, List<OfficePost> others, Stamp stamp) {
        boolean planned = given.meeting().isPresent();
        return repository.add(
                given,
                others.stream()
                        .map(post -> new CoOwner(0, post.id(), post.titleZh(), post.titleEn()))
                        .toList(),
                planned ? ObligationState.PLANNED : ObligationState.OPEN,
                planned ? null : stamps.day(stamp.at()),
                stamp);
    }

    private List<Obligation> read(long id, long meeting) {
        var names = bodies.list().stream().collect(Collectors.toMap(Body::id, Function.identity()));
        var others = repository.coOwners().stream().collect(Collectors.groupingBy(CoOwner::obligation));
        return repository.list(id, meeting).stream()
                .map(row -> view(
                        row,
                        Optional.ofNullable(names.get(row.body())).orElseThrow(),
                        others.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private Obligation view(ObligationRow row, Body body, List<CoOwner> others) {
        var today = stamps.today();
        var state = row.state();
        var opened = Optional.ofNullable(row.openedOn());
        var acknowledge = opened.filter(day -> state == ObligationState.OPEN)
                .map(day -> rules.workdaysAfter(day, rules.bound("ACKNOWLEDGE_WORKDAYS", day), body.region()));
        return new Obligation(
                row.id(),
                row.body(),
                body.nameZh(),
                body.nameEn(),
                Optional.ofNullable(row.meeting()),
                Optional.ofNullable(row.decision()),
                rules.label("obligation-kinds", row.kind(), today),
                row.text(),
                row.owner(),
                row.ownerZh(),
                row.ownerEn(),
                others.stream()
                        .map(one -> new Label(Long.toString(one.holder()), one.holderZh(), one.holderEn()))
                        .toList(),
                rules.label("evidence-kinds", row.evidenceKind(), today),
                row.source(),
                row.subjectKind(),
                row.subjectKey(),
                state,
                state.zh(),
                state.en(),
                row.since().toInstant(),
                opened,
                row.firstDue(),
                row.due(),
                row.slips(),
                acknowledge,
                state.owed() ? Optional.of(ChronoUnit.DAYS.between(today, row.due())) : Optional.empty(),
                state.owed() && today.isAfter(row.due()),
                acknowledge.filter(today::isAfter).isPresent(),
                Optional.ofNullable(row.askedDay()),
                Optional.ofNullable(row.colour()).map(PaperColour::valueOf),
                Optional.ofNullable(row.newLimit()),
                row.demo());
    }

    /// In which roles a post stands to an obligation: `OWNER`, `CO`, `OFFICE`, `CHAIR`.
    List<String> roles(Obligation one, Actor actor) {
        var roles = new ArrayList<>(bodies.roles(one.body(), actor));
        if (one.owner() == actor.who().post()) {
            roles.add("OWNER");
        }
        if (one.others().stream()
                .anyMatch(other -> other.code().equals(Long.toString(actor.who().post())))) {
            roles.add("CO");
        }
        return List.copyOf(roles);
    }
}
