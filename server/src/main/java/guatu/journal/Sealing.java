package guatu.journal;

import guatu.journal.SealRepository.Link;
import guatu.journal.SealRepository.Unsealed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Puts new entries into the hash chain, and the chain's head outside the database.
@Component
class Sealing {

    private static final int BATCH = 5_000;

    private final SealRepository repository;
    private final TransactionTemplate transaction;
    private final HeadFile heads;
    private final Clock system;

    Sealing(SealRepository repository, TransactionTemplate transaction, HeadFile heads) {
        this.repository = repository;
        this.transaction = transaction;
        this.heads = heads;
        this.system = Clock.systemUTC();
    }

    /// Seals what has been committed, unless another sealer is at work.
    void seal() {
        while (sealed(repository::tryLock).isPresent()) {
            // until there is no more
        }
    }

    /// Seals what has been committed, after waiting for another sealer.
    void sealNow() {
        while (sealed(repository::lock).isPresent()) {
            // until there is no more
        }
    }

    private Optional<Seal> sealed(BooleanSupplier lock) {
        var written = Optional.ofNullable(transaction.execute(status -> lock.getAsBoolean() ? batch() : Seal.NONE))
                .filter(seal -> seal.no() > 0);
        written.ifPresent(heads::append);
        return written;
    }

    private Seal batch() {
        var last = repository.last();
        var horizon = repository.horizon();
        if (horizon.xmin() < last.horizon()) {
            return write(last, repository.unsealedAfterRestore(horizon), horizon.xmin());
        }
        var entries = repository.unsealed(last.horizon(), horizon.xmin(), BATCH);
        if (entries.isEmpty()) {
            return Seal.NONE;
        }
        // a full batch may end within a transaction: the next begins with the rest of it
        var reached =
                entries.size() < BATCH ? horizon.xmin() : entries.getLast().xid();
        return write(last, entries, reached);
    }

    private Seal write(Seal last, List<Unsealed> entries, long reached) {
        var links = new ArrayList<Link>(entries.size());
        var hash = last.hash();
        var place = last.lastPlace();
        var top = last.top();
        for (var unsealed : entries) {
            var digest = Chain.digest(unsealed.entry());
            hash = Chain.link(hash, ++place, unsealed.entry().id(), digest);
            links.add(new Link(place, unsealed.entry().id(), digest, hash));
            top = Math.max(top, unsealed.entry().id());
        }
        // after the entries were read: who has a higher number began when the highest of them was there already
        var seal = new Seal(last.no() + 1, place, hash, reached, repository.own(), top);
        repository.insert(seal, last.hash(), links, system.instant());
        return seal;
    }
}
