package guatu.access;

import java.util.Optional;

/// Who acts in this thread. The web filter binds the signed-in actor around each request; loaders bind the machine. The
/// transaction manager reads it to set the scope of each transaction.
public final class Acting {

    private static final ScopedValue<Actor> CURRENT = ScopedValue.newInstance();

    private Acting() {}

    /// The actor, or empty for an anonymous request: the database then shows nothing.
    public static Optional<Actor> find() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /// The actor.
    ///
    /// @throws NotSignedIn when nobody is signed in
    public static Actor current() {
        return find().orElseThrow(NotSignedIn::new);
    }

    /// Runs work as an actor. Begin transactions inside it: a transaction keeps the scope that it began with.
    public static <R, X extends Throwable> R as(Actor actor, ScopedValue.CallableOp<R, X> work) throws X {
        return ScopedValue.where(CURRENT, actor).call(work);
    }

    /// Computes an aggregate that names no enterprise over everything, whatever the actor may see (settled.md 16). The
    /// caller
    /// answers for suppressing what stands on too few enterprises, and must open its own transaction inside.
    public static <R, X extends Throwable> R aggregating(ScopedValue.CallableOp<R, X> work) throws X {
        return as(find().orElse(Actor.MACHINE).seeing(Scope.EVERYTHING), work);
    }
}
