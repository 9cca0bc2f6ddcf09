package guatu.access;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Runs what must see the whole tree, whoever acts, in a transaction of its own: finding a session, keeping people and
/// posts.
@Component
public class Machine {

    private final TransactionTemplate transaction;

    Machine(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// Runs work as the machine; the caller has asked whether the actor may want it.
    public <T> T run(Supplier<T> work) {
        return Acting.as(Actor.MACHINE, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
