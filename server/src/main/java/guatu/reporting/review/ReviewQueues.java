package guatu.reporting.review;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.access.JournalAccess;
import guatu.access.Permission;
import guatu.catalog.Enterprises;
import guatu.catalog.Industries;
import guatu.catalog.Label;
import guatu.catalog.Park;
import guatu.catalog.Parks;
import guatu.catalog.Regions;
import guatu.kernel.Page;
import guatu.kernel.Period;
import guatu.reporting.FilingKey;
import guatu.reporting.FilingState;
import guatu.reporting.review.Reading.Scored;
import guatu.reporting.review.ReviewRepository.Filed;
import guatu.reporting.review.ReviewView.Item;
import guatu.reporting.review.ReviewView.Opened;
import guatu.reporting.review.ReviewView.PartView;
import guatu.reporting.review.ReviewView.Queue;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The review queue of an office: the filings that wait for it, by what a mistake in them would do to a published
/// total.
@Service
public class ReviewQueues {

    private static final int DIGITS = 7;
    private static final int COURSE_MONTHS = 24;

    private final Reading reading;
    private final Regions regions;
    private final Parks parks;
    private final Industries industries;
    private final Enterprises enterprises;
    private final JournalAccess journal;

    ReviewQueues(
            Reading reading,
            Regions regions,
            Parks parks,
            Industries industries,
            Enterprises enterprises,
            JournalAccess journal) {
        this.reading = reading;
        this.regions = regions;
        this.parks = parks;
        this.industries = industries;
        this.enterprises = enterprises;
        this.journal = journal;
    }

    /// The queue of a month, in the acting post's part of the tree.
    ///
    /// @param states none for what waits at the post's own level
    @Transactional(readOnly = true)
    public Queue queue(Choice choice, List<FilingState> states, int page, int size) {
        var actor = Acting.current().require(Permission.READ_FIGURES);
        if (actor.scope().enterprise().isPresent()) {
            return new Queue(new Page<>(List.of(), 0, page, size), 0, List.of(), List.of());
        }
        var chosen = reading.scored(choice).stream()
                .filter(one -> states.isEmpty()
                        ? waits(actor, one.filed())
                        : states.contains(one.filed().state()))
                .toList();
        var ranked = chosen.stream()
                .filter(one -> one.score().risk() > 0)
                .sorted(Comparator.comparingLong((Scored one) -> one.score().risk())
                        .reversed()
                        .thenComparing(one -> one.filed().creditCode()))
                .toList();
        var items = ranked.stream()
                .skip((long) page * size)
                .limit(size)
                .map(this::item)
                .toList();
        items.forEach(item -> journal.read("filing", item.creditCode() + "/" + choice.form() + "/" + choice.month()));
        var stops = new StopLines(industries, reading.bounds(choice.month()).stop());
        return new Queue(
                new Page<>(items, ranked.size(), page, size),
                chosen.size() - ranked.size(),
                stops.of(ranked),
                StopLines.curve(ranked));
    }

    /// One filing's parts, with the firm's history and its class.
    ///
    /// @throws guatu.catalog.EnterpriseNotFound when the enterprise is out of sight
    @Transactional(readOnly = true)
    public Optional<Opened> open(FilingKey key) {
        var actor = Acting.current().require(Permission.READ_FIGURES);
        if (actor.scope().enterprise().isPresent()) {
            return Optional.empty();
        }
        var enterprise = enterprises.get(key.creditCode());
        var choice = new Choice(
                key.form(),
                key.month(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(enterprise.id()));
        return reading.scored(choice).stream().findFirst().map(one -> {
            journal.read("filing", key.toString());
            return opened(one, choice, key.month());
        });
    }

    private Opened opened(Scored one, Choice choice, Period.Month month) {
        var filed = one.filed();
        var surroundings = new Surroundings(
                one.history(), reading.norms(choice.form(), month), reading.bounds(month), reading.scales(choice));
        return new Opened(
                filed.creditCode(),
                filed.nameZh(),
                month,
                filed.revision(),
                filed.state(),
                one.score().parts().stream().map(this::part).toList(),
                surroundings.history(reading.past(choice, COURSE_MONTHS)),
                surroundings.peers());
    }

    private PartView part(Part part) {
        return new PartView(
                part.kind(),
                Words.zh(part),
                Words.en(part),
                percent(part.suspicion(), 1),
                percent(part.effect(), DIGITS),
                percent(part.risk(), DIGITS),
                BigDecimal.valueOf(part.spreads(), 3),
                part.better().map(this::industry));
    }

    private Item item(Scored one) {
        var filed = one.filed();
        var part = one.score().leading().orElseThrow();
        return new Item(
                filed.creditCode(),
                filed.nameZh(),
                regions.ofSlot(filed.region()).label(),
                parks.ofSlot(filed.park()).map(Park::label),
                industry(filed.row().industry()),
                "%02d".formatted(filed.row().division()),
                filed.row().month(),
                filed.revision(),
                filed.state(),
                filed.findings(),
                part.kind(),
                Words.zh(part),
                Words.en(part),
                percent(part.suspicion(), 1),
                percent(part.effect(), DIGITS),
                percent(one.score().risk(), DIGITS));
    }

    private Label industry(int slot) {
        return industries.ofSlot(slot).label();
    }

    /// Whether the filing is the acting post's to accept or return (settled.md 1).
    private static boolean waits(Actor actor, Filed filed) {
        if (actor.may(Permission.ACCEPT_COUNTY)) {
            boolean ofPark = !actor.scope().parks().isEmpty();
            return filed.state() == FilingState.SUBMITTED && filed.direct() == ofPark;
        }
        if (actor.may(Permission.ACCEPT_PREFECTURE)) {
            return filed.state() == FilingState.ACCEPTED_COUNTY;
        }
        return actor.may(Permission.ACCEPT_PROVINCE) && filed.state() == FilingState.ACCEPTED_PREFECTURE;
    }

    /// A whole number with so many decimals, as percent.
    static BigDecimal percent(long value, int decimals) {
        return BigDecimal.valueOf(value, decimals);
    }
}
