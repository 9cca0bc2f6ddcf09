package guatu.catalog;

import guatu.journal.Journal;
import guatu.journal.KnownTimes;
import guatu.kernel.EnterpriseId;
import guatu.kernel.Finding;
import guatu.kernel.IndustryCode;
import guatu.kernel.ParkCode;
import guatu.kernel.RegionCode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where enterprises belong: county, park, class of industry. Each membership holds for a time, and is known
/// for a time (settled.md 12): a correction closes what was known and opens what is known now.
@Service
public class Memberships {

    private final MembershipRepository repository;
    private final Enterprises enterprises;
    private final Placing placing;
    private final Keeper keeper;
    private final KnownTimes knownTimes;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Memberships(
            MembershipRepository repository,
            Enterprises enterprises,
            Placing placing,
            Keeper keeper,
            KnownTimes knownTimes,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.enterprises = enterprises;
        this.placing = placing;
        this.keeper = keeper;
        this.knownTimes = knownTimes;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /// Where an enterprise belonged on a day, as known now.
    ///
    /// @throws MembershipMissing when it belonged nowhere, or out of sight
    @Transactional(readOnly = true)
    public Membership at(EnterpriseId enterprise, LocalDate day) {
        return repository.findAt(enterprise, day).orElseThrow(() -> new MembershipMissing(enterprise, day));
    }

    /// All that was ever known of where an enterprise belonged, in sight: the oldest stretch first, and of each
    /// what was known last before what was known earlier.
    @Transactional(readOnly = true)
    public List<Membership> history(EnterpriseId enterprise) {
        return repository.history(enterprise);
    }

    /// Tells that an enterprise belongs elsewhere from a day on.
    ///
    /// @see #correct(Move)
    @Transactional
    public void correct(
            EnterpriseId enterprise,
            RegionCode region,
            Optional<ParkCode> park,
            IndustryCode industry,
            LocalDate validFrom,
            String reason) {
        correct(new Move(enterprise, region, park, industry, validFrom, Dated.FOREVER, reason));
    }

    /// Closes what was known of a stretch and opens what is known now; the register shows the place of today.
    /// Telling the same again changes nothing. Facts follow by [MembershipCorrected], in the same transaction.
    ///
    /// @throws EnterpriseNotFound when it is out of sight
    /// @throws EnterpriseRefused with all that is wrong with the place or the days
    /// @throws PlaceOutOfScope when the post does not cover the new place
    @Transactional
    public void correct(Move move) {
        correct(move, clock.instant());
    }

    /// Takes a move over from an earlier register.
    ///
    /// @param knownAt since when it was known there
    @Transactional
    public void correct(Move move, Instant knownAt) {
        var who = keeper.editing();
        repository.lock(move.enterprise());
        var enterprise = enterprises.get(move.enterprise());
        var place = judge(move);
        if (repository.holdsAlready(move, place)) {
            return;
        }
        journal.record(
                who,
                "MEMBERSHIP_CORRECTED",
                "enterprise",
                enterprise.creditCode().value(),
                Map.of("from", move.validFrom().toString(), "place", place.toString(), "reason", move.reason()));
        var known = knownTimes.next("membership of " + enterprise.creditCode(), knownAt);
        repository.replace(move, place, known);
        repository.keepCurrent(move.enterprise(), placing.today());
        events.publishEvent(new MembershipCorrected(move.enterprise(), known));
    }

    private Place judge(Move move) {
        var findings = new ArrayList<Finding>();
        placing.checkPast("validFrom", move.validFrom(), findings);
        if (!move.validTo().equals(Dated.FOREVER)) {
            placing.checkPast("validTo", move.validTo(), findings);
        }
        if (!move.validFrom().isBefore(move.validTo())) {
            findings.add(Finding.blocking(
                    "enterprise-day",
                    "validTo",
                    move.validTo().toString(),
                    "a day after " + move.validFrom(),
                    "归属的截止日期须晚于起始日期"));
        }
        if (move.reason().isBlank()) {
            findings.add(Finding.blocking("enterprise-reason", "reason", "", "why it belongs there", "请写明变更原因"));
        }
        var place = placing.place(move.region(), move.park(), move.industry(), findings);
        if (!findings.isEmpty() || place.isEmpty()) {
            throw new EnterpriseRefused(findings);
        }
        if (!repository.inSight(place.get())) {
            throw new PlaceOutOfScope(List.of(move.region().value()));
        }
        return place.get();
    }
}
