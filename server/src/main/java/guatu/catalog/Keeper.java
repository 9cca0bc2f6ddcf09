package guatu.catalog;

import guatu.journal.Who;

/// What the register must know of whoever acts. The rooms above answer it: `access` lies above `catalog`
/// (settled.md 27).
public interface Keeper {

    /// Who acts, for the journal.
    ///
    /// @throws guatu.kernel.Refusal when nobody is signed in
    Who acting();

    /// Who acts, when the post may keep the register.
    ///
    /// @throws guatu.kernel.Refusal when it may not
    Who editing();
}
