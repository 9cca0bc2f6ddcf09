package guatu.journal;

import guatu.journal.Damage.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Verifies the journal: seals what is there, then walks the whole chain, compares it with the heads that were written
/// outside the database, and looks for entries that the chain does not know.
@Service
public class JournalVerification {

    private static final int BATCH = 5_000;

    private final Sealing sealing;
    private final ChainRepository chain;
    private final SealRepository seals;
    private final HeadFile heads;
    private final TransactionTemplate transaction;

    JournalVerification(
            Sealing sealing,
            ChainRepository chain,
            SealRepository seals,
            HeadFile heads,
            TransactionTemplate transaction) {
        this.sealing = sealing;
        this.chain = chain;
        this.seals = seals;
        this.heads = heads;
        this.transaction = transaction;
    }

    /// Walks the journal from its first entry. It may be called while others write.
    public Verification verify() {
        sealing.sealNow();
        return Objects.requireNonNull(transaction.execute(status -> walk()));
    }

    private Verification walk() {
        var last = seals.last();
        var walk = new ChainWalk();
        for (var batch = seals.after(0, BATCH);
                !batch.isEmpty();
                batch = seals.after(batch.getLast().no(), BATCH)) {
            walk.seals(batch);
        }
        for (var batch = chain.after(0, BATCH);
                !batch.isEmpty();
                batch = chain.after(batch.getLast().place(), BATCH)) {
            batch.forEach(walk::link);
        }
        var damages = new ArrayList<>(walk.damages());
        chain.unknown(last.horizon(), Verification.MOST)
                .forEach(entry -> damages.add(new Damage(
                        Kind.INSERTED,
                        0,
                        entry,
                        "条目 %d 不在链中：封存之后插入".formatted(entry),
                        "Entry %d is not in the chain: it was put in after its time was sealed.".formatted(entry))));
        damages.addAll(HeadComparison.compare(heads, walk.byNumber()));
        var listed = damages.stream().limit(Verification.MOST).toList();
        return new Verification(
                listed.isEmpty(),
                last.lastPlace(),
                last.no(),
                chain.unsealed(last.horizon()),
                last.no() == 0 ? Optional.empty() : Optional.of(last.hash()),
                heads.path().toString(),
                List.copyOf(listed));
    }
}
