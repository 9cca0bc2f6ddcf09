package guatu.catalog;

import guatu.catalog.EnterpriseListRepository.Found;
import guatu.catalog.EnterpriseListRepository.Wanted;
import guatu.journal.Journal;
import guatu.kernel.Interval;
import guatu.kernel.Page;
import guatu.kernel.Paging;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Searches and exports of the register, as far as the post that asks may see it.
@Service
public class EnterpriseLists {

    private static final Interval ANYWHERE = new Interval(0, 999_999);

    private final EnterpriseListRepository repository;
    private final Regions regions;
    private final Parks parks;
    private final Industries industries;
    private final Labels labels;
    private final Placing placing;
    private final Keeper keeper;
    private final Journal journal;

    EnterpriseLists(
            EnterpriseListRepository repository,
            Regions regions,
            Parks parks,
            Industries industries,
            Labels labels,
            Placing placing,
            Keeper keeper,
            Journal journal) {
        this.repository = repository;
        this.regions = regions;
        this.parks = parks;
        this.industries = industries;
        this.labels = labels;
        this.placing = placing;
        this.keeper = keeper;
        this.journal = journal;
    }

    /// One page of the enterprises that are looked for; by initials of their names where no other order is
    /// asked for.
    ///
    /// @throws guatu.kernel.Refusal for a code that the tables do not know
    @Transactional(readOnly = true)
    public Page<EnterpriseRow> search(EnterpriseSearch search, Paging paging) {
        var wanted = wanted(search);
        var rows = repository.list(wanted, paging).stream().map(this::row).toList();
        return new Page<>(rows, repository.count(wanted), paging.page(), paging.size());
    }

    /// All that are looked for, to be written down as they are read. It is noted in the journal.
    @Transactional
    public void export(EnterpriseSearch search, Consumer<Stream<EnterpriseRow>> writing) {
        var wanted = wanted(search);
        journal.record(
                keeper.acting(),
                "ENTERPRISES_EXPORTED",
                "enterprise",
                search.text().isEmpty() ? "*" : search.text(),
                Map.of("regions", wanted.regions().toString(), "enterprises", Long.toString(repository.count(wanted))));
        try (var found = repository.stream(wanted)) {
            writing.accept(found.map(this::row));
        }
    }

    private Wanted wanted(EnterpriseSearch search) {
        return new Wanted(
                search,
                search.region().map(code -> regions.get(code).slots()).orElse(ANYWHERE),
                search.park().map(code -> parks.get(code).slots()).orElse(ANYWHERE),
                search.industry().map(code -> industries.get(code).slots()).orElse(ANYWHERE),
                placing.today());
    }

    private EnterpriseRow row(Found found) {
        return new EnterpriseRow(
                found.code(),
                found.nameZh(),
                labels.region(found.region()),
                labels.park(found.park()),
                labels.industry(found.industry()),
                found.since().isPresent(),
                found.since(),
                found.demo());
    }
}
