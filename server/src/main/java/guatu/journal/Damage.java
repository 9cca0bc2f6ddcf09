package guatu.journal;

/// Something that is wrong with the journal.
///
/// @param seal the batch in which it was met; 0 where it is in none
/// @param entry the entry, or 0 where it is about the chain as a whole
public record Damage(Kind kind, long seal, long entry, String textZh, String textEn) {

    /// What was done to it.
    public enum Kind {
        /// An entry says something else than when it was sealed.
        CHANGED,
        /// An entry that was sealed is gone.
        DELETED,
        /// An entry was put in behind the back of the chain.
        INSERTED,
        /// Entries or links have changed places.
        REORDERED,
        /// The last seals are gone.
        CUT_TAIL,
        /// The chain is whole, but is not the one whose head was written outside the database.
        REWRITTEN,
        /// The file of heads has a line that we did not write, or lacks what we wrote.
        HEADS_DAMAGED
    }
}
