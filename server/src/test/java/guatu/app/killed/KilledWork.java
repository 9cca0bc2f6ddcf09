package guatu.app.killed;

import java.io.IOException;
import java.util.List;
import java.util.function.BooleanSupplier;

/// What clients do while the server is killed, and what must be there afterwards.
interface KilledWork {

    /// How many work at it at once.
    int hands();

    /// Works until told to stop, or until nobody answers any more.
    ///
    /// @param hand from 0 on
    /// @throws IOException when the server hung up, or said 5xx: what became of the last call is not known
    void work(int hand, BooleanSupplier goesOn) throws IOException;

    /// How many calls were answered so far.
    int answered();

    /// Does again what was not answered, as a client does that was cut off.
    void tryAgain() throws IOException;

    /// Fails unless all that was answered is there once, and nothing is half done.
    void check();

    /// What the server refused although it should not have.
    List<String> refused();

    /// What was done so far, to be printed.
    String told();
}
