package guatu.journal;

import java.util.List;
import java.util.Optional;

/// What verifying the journal found.
///
/// @param holds whether nothing is wrong
/// @param entries how many entries are in the chain
/// @param unsealed how many entries wait for a transaction that is still open
/// @param head the hash of the last seal
/// @param headFile where heads are written outside the database
/// @param damages what is wrong, the first [#MOST] of it
public record Verification(
        boolean holds,
        long entries,
        long seals,
        long unsealed,
        Optional<String> head,
        String headFile,
        List<Damage> damages) {

    /// More damages than this are not listed.
    public static final int MOST = 100;

    public Verification {
        damages = List.copyOf(damages);
    }
}
