package guatu.catalog;

import guatu.catalog.EnterpriseWriteRepository.Entry;
import guatu.journal.Journal;
import guatu.journal.KnownTimes;
import guatu.kernel.CreditCode;
import guatu.kernel.EnterpriseId;
import guatu.kernel.Finding;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The register of enterprises, as far as the post that asks may see it.
@Service
public class Enterprises {

    private final EnterpriseRepository repository;
    private final EnterpriseWriteRepository writing;
    private final Placing placing;
    private final Keeper keeper;
    private final KnownTimes knownTimes;
    private final Journal journal;
    private final Clock clock;

    Enterprises(
            EnterpriseRepository repository,
            EnterpriseWriteRepository writing,
            Placing placing,
            Keeper keeper,
            KnownTimes knownTimes,
            Journal journal,
            Clock clock) {
        this.repository = repository;
        this.writing = writing;
        this.placing = placing;
        this.keeper = keeper;
        this.knownTimes = knownTimes;
        this.journal = journal;
        this.clock = clock;
    }

    /// The enterprise of a credit code.
    ///
    /// @throws EnterpriseNotFound when there is none, or it is out of sight
    @Transactional(readOnly = true)
    public Enterprise get(CreditCode code) {
        return repository.find(code).orElseThrow(() -> new EnterpriseNotFound(code.value()));
    }

    /// The enterprise of a credit code, if there is one in sight: a question, which spoils no transaction.
    @Transactional(readOnly = true)
    public Optional<Enterprise> find(CreditCode code) {
        return repository.find(code);
    }

    /// The enterprise of a number.
    ///
    /// @throws EnterpriseNotFound when there is none, or it is out of sight
    @Transactional(readOnly = true)
    public Enterprise get(EnterpriseId id) {
        return repository.find(id).orElseThrow(() -> new EnterpriseNotFound(id.toString()));
    }

    /// Puts an enterprise on the register, with the membership that it begins with.
    ///
    /// @throws EnterpriseRefused with all that is wrong with its name, place or day
    /// @throws EnterpriseExists when its credit code is there already
    /// @throws PlaceOutOfScope when the post does not cover its place
    @Transactional
    public Enterprise register(NewEnterprise enterprise) {
        return get(registerAll(List.of(enterprise)).getFirst());
    }

    /// Puts many enterprises on the register, all or none.
    ///
    /// @return their numbers, in the order of the list
    @Transactional
    public List<EnterpriseId> registerAll(List<NewEnterprise> enterprises) {
        return registerAll(enterprises, clock.instant());
    }

    /// Takes many enterprises over from an earlier register, all or none.
    ///
    /// @param knownAt since when they were known there
    /// @return their numbers, in the order of the list
    @Transactional
    public List<EnterpriseId> registerAll(List<NewEnterprise> enterprises, Instant knownAt) {
        var who = keeper.editing();
        var entries = judge(enterprises);
        requireSight(entries.stream().map(Entry::place).toList());
        var fresh = new HashSet<>(writing.insert(entries));
        var present = entries.stream()
                .map(entry -> entry.given().creditCode().value())
                .filter(code -> !fresh.remove(code))
                .toList();
        if (!present.isEmpty()) {
            throw new EnterpriseExists(present);
        }
        var key =
                entries.size() == 1 ? entries.getFirst().given().creditCode().value() : entries.size() + " enterprises";
        journal.record(who, "ENTERPRISE_REGISTERED", "enterprise", key, Map.of());
        var ids = writing.ids(entries);
        writing.insertMemberships(entries, knownTimes.next("register " + entries.size(), knownAt));
        return ids;
    }

    /// Gives an enterprise another name.
    ///
    /// @throws EnterpriseRefused when nobody can be called that
    @Transactional
    public void rename(EnterpriseId id, String nameZh) {
        var who = keeper.editing();
        var findings = Placing.checkName(nameZh);
        if (!findings.isEmpty()) {
            throw new EnterpriseRefused(findings);
        }
        var enterprise = get(id);
        var name = nameZh.strip();
        writing.rename(id, name, Pinyin.initials(name));
        journal.record(
                who,
                "ENTERPRISE_RENAMED",
                "enterprise",
                enterprise.creditCode().value(),
                Map.of("from", enterprise.nameZh(), "to", name));
    }

    private List<Entry> judge(List<NewEnterprise> enterprises) {
        var findings = new ArrayList<Finding>();
        var entries = new ArrayList<Entry>();
        for (var given : enterprises) {
            findings.addAll(Placing.checkName(given.nameZh()));
            placing.checkPast("since", given.since(), findings);
            var place = placing.place(given.region(), given.park(), given.industry(), findings);
            place.ifPresent(found -> entries.add(new Entry(given, Pinyin.initials(given.nameZh()), found)));
        }
        if (!findings.isEmpty()) {
            throw new EnterpriseRefused(findings);
        }
        return entries;
    }

    private void requireSight(List<Place> places) {
        var hidden = writing.outOfSight(places);
        if (!hidden.isEmpty()) {
            throw new PlaceOutOfScope(hidden.stream().map(String::valueOf).toList());
        }
    }
}
