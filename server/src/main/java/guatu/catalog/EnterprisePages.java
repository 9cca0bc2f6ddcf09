package guatu.catalog;

import guatu.journal.Journal;
import guatu.kernel.CreditCode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The page of one enterprise. Who opened it stands in the journal.
@Service
public class EnterprisePages {

    private final Enterprises enterprises;
    private final Memberships memberships;
    private final Roster roster;
    private final Labels labels;
    private final Placing placing;
    private final Keeper keeper;
    private final Journal journal;

    EnterprisePages(
            Enterprises enterprises,
            Memberships memberships,
            Roster roster,
            Labels labels,
            Placing placing,
            Keeper keeper,
            Journal journal) {
        this.enterprises = enterprises;
        this.memberships = memberships;
        this.roster = roster;
        this.labels = labels;
        this.placing = placing;
        this.keeper = keeper;
        this.journal = journal;
    }

    /// The page of an enterprise.
    ///
    /// @throws EnterpriseNotFound when there is none, or it is out of sight
    @Transactional
    public EnterprisePage open(CreditCode code) {
        var enterprise = enterprises.get(code);
        journal.record(keeper.acting(), "ENTERPRISE_READ", "enterprise", code.value(), Map.of());
        var events = roster.events(enterprise.id());
        boolean on = roster.on(enterprise.id(), placing.today());
        return new EnterprisePage(
                code,
                enterprise.nameZh(),
                labels.region(enterprise.region()),
                labels.park(enterprise.park()),
                labels.industry(enterprise.industry()),
                on,
                events.stream()
                        .filter(event -> on && event.entry() && !event.day().isAfter(placing.today()))
                        .map(RosterLine::day)
                        .findFirst(),
                enterprise.demo(),
                code.innerCheckHolds(),
                stays(enterprise),
                events);
    }

    private List<EnterprisePage.Stay> stays(Enterprise enterprise) {
        return memberships.history(enterprise.id()).stream()
                .filter(membership -> membership.knownTo().isEmpty())
                .sorted(Comparator.comparing(Membership::validFrom).reversed())
                .map(membership -> new EnterprisePage.Stay(
                        labels.region(membership.region()),
                        labels.park(membership.park()),
                        labels.industry(membership.industry()),
                        membership.validFrom(),
                        Dated.end(membership.validTo()),
                        membership.reason()))
                .toList();
    }
}
