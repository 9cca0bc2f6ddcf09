package guatu.catalog;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Keeps the code tables in memory. A transaction that changes them sees its own tables; all others see the old
/// ones until it has committed.
@Component
class Codes {

    private final CodeTableRepository repository;
    private final AtomicReference<@Nullable CodeTables> committed = new AtomicReference<>();

    Codes(CodeTableRepository repository) {
        this.repository = repository;
    }

    /// The tables as this transaction sees them.
    CodeTables now() {
        if (TransactionSynchronizationManager.getResource(this) instanceof CodeTables own) {
            return own;
        }
        var tables = committed.get();
        if (tables != null) {
            return tables;
        }
        var read = repository.read();
        // Whoever committed meanwhile has newer tables than those just read.
        return committed.compareAndSet(null, read) ? read : now();
    }

    /// Reads the tables again, after a change in the transaction that is under way.
    void reload() {
        TransactionSynchronizationManager.unbindResourceIfPossible(this);
        var own = repository.read();
        TransactionSynchronizationManager.bindResource(this, own);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                committed.set(own);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(Codes.this);
            }
        });
    }
}
