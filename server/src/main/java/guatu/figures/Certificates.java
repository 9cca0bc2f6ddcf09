package guatu.figures;

import guatu.access.Acting;
import guatu.figures.FigureSource.Backing;
import guatu.journal.KnownTimes;
import guatu.kernel.KnownTime;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Certifies figures: what was shown, what it counted, by which rule, as known when, under the SHA-256 of its canonical
/// text. A certificate can be replayed: the figure is computed again from the ledger as it was known then.
@Service
public class Certificates {

    private final Figures figures;
    private final Suppression suppression;
    private final KnownTimes times;
    private final CertificateRepository repository;
    private final CertificateBody bodies;
    private final TransactionTemplate snapshot;
    private final TransactionTemplate writing;

    Certificates(
            Figures figures,
            Suppression suppression,
            KnownTimes times,
            CertificateRepository repository,
            CertificateBody bodies,
            PlatformTransactionManager transactions) {
        this.figures = figures;
        this.suppression = suppression;
        this.times = times;
        this.repository = repository;
        this.bodies = bodies;
        this.writing = new TransactionTemplate(transactions);
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /// Answers a question and certifies the answer. What is known now is certified as known at the last known time.
    public Certified certify(FigureQuery query) {
        var found = Acting.aggregating(() -> Objects.requireNonNull(snapshot.execute(status -> {
            var known = query.knownAt().equals(KnownTime.NOW) ? times.latest() : query.knownAt();
            var figure = figures.within(query).knownAt(known);
            return new Found(figure, figures.backingWithin(figure.query()));
        })));
        var shown = suppression.alone(found.figure());
        if (shown.state() == Figure.State.SUPPRESSED) {
            return new Certified(shown, Optional.empty());
        }
        var body = bodies.write(found.figure(), found.backing());
        var hash = CertificateBody.hash(body);
        writing.executeWithoutResult(status -> repository.put(
                hash, body, Clock.systemUTC().instant(), Acting.current().who()));
        return new Certified(shown, Optional.of(hash));
    }

    /// Computes the figure of a certificate again, as known then.
    ///
    /// @throws CertificateNotFound when there is none, or it is of a figure that is withheld from the asker
    public Replay replay(String hash) {
        var body = Objects.requireNonNull(writing.execute(status -> repository.find(hash)))
                .orElseThrow(() -> new CertificateNotFound(hash));
        var query = bodies.query(body);
        var found = Acting.aggregating(() -> Objects.requireNonNull(
                snapshot.execute(status -> new Found(figures.within(query), figures.backingWithin(query)))));
        if (suppression.alone(found.figure()).state() == Figure.State.SUPPRESSED) {
            throw new CertificateNotFound(hash);
        }
        var again = bodies.write(found.figure(), found.backing());
        return new Replay(bodies.tree(body), body.equals(again) && hash.equals(CertificateBody.hash(body)));
    }

    private record Found(Figure figure, Backing backing) {}

    /// A figure with the hash of its certificate; without one where it is withheld.
    public record Certified(Figure figure, Optional<String> certificate) {}

    /// What a certificate says, and whether computing it again gives the same.
    public record Replay(tools.jackson.databind.JsonNode body, boolean holds) {}
}
