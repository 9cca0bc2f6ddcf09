package guatu.catalog;

import guatu.journal.Journal;
import guatu.journal.KnownTimes;
import guatu.kernel.EnterpriseId;
import guatu.kernel.Finding;
import guatu.kernel.Shares;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Mergers and splits with their history: who went on with what part of whom. Figures of two years are compared over
/// the same business (可比口径): a successor's base is its own and what it took over, a predecessor's what it kept.
@Service
public class Successions {

    private final SuccessionRepository repository;
    private final Keeper keeper;
    private final KnownTimes knownTimes;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    Successions(
            SuccessionRepository repository,
            Keeper keeper,
            KnownTimes knownTimes,
            Journal journal,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.keeper = keeper;
        this.knownTimes = knownTimes;
        this.journal = journal;
        this.events = events;
    }

    /// The successions between two days, both inclusive, that an enterprise took part in, with those of the other
    /// successors of its predecessors; as known now. By predecessor, then successor.
    @Transactional(readOnly = true)
    public List<Succession> around(EnterpriseId enterprise, LocalDate from, LocalDate to) {
        return repository.around(enterprise, from, to);
    }

    /// Puts successions on record, with the transaction that moves the enterprises on the roster.
    ///
    /// @throws EnterpriseRefused when more than the whole of a predecessor goes over
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(List<Succession> successions) {
        var who = keeper.editing();
        var findings = new ArrayList<Finding>();
        successions.stream()
                .collect(Collectors.groupingBy(Succession::predecessor, Collectors.summingLong(Succession::sharePpm)))
                .forEach((predecessor, shares) -> {
                    if (shares > Shares.WHOLE_PPM) {
                        findings.add(Finding.blocking(
                                "succession-share",
                                "share",
                                shares + " ppm",
                                "at most the whole, 1000000 ppm",
                                "各承接单位的份额合计不能超过 100%"));
                    }
                });
        if (!findings.isEmpty()) {
            throw new EnterpriseRefused(findings);
        }
        for (var one : successions) {
            journal.record(
                    who,
                    "SUCCESSION_RECORDED",
                    "enterprise",
                    one.predecessor() + ">" + one.successor() + "@" + one.day(),
                    Map.of(
                            "share",
                            Integer.toString(one.sharePpm()),
                            "kind",
                            one.kind().name()));
        }
        var known = knownTimes.next("succession " + successions.size());
        repository.insert(successions, known);
        events.publishEvent(new RosterChanged(successions.size(), known));
    }
}
