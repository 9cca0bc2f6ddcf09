package guatu.access;

import guatu.catalog.Keeper;
import guatu.journal.Who;
import org.springframework.stereotype.Component;

/// Tells the register who acts, and whether the post may change it.
@Component
class RegisterKeeper implements Keeper {

    @Override
    public Who acting() {
        return Acting.current().who();
    }

    @Override
    public Who editing() {
        return Acting.current().require(Permission.EDIT_CATALOG).who();
    }
}
