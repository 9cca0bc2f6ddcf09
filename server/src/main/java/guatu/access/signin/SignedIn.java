package guatu.access.signin;

import guatu.access.Actor;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/// What Spring Security knows of a request: the actor, and no credentials.
public final class SignedIn extends AbstractAuthenticationToken {

    private final transient Actor actor;

    /// A request of an actor whose session has been verified.
    public SignedIn(Actor actor) {
        super(AuthorityUtils.createAuthorityList(
                actor.permissions().stream().map(Enum::name).toArray(String[]::new)));
        this.actor = actor;
        super.setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Actor getPrincipal() {
        return actor;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedIn that && actor.equals(that.actor);
    }

    @Override
    public int hashCode() {
        return actor.hashCode();
    }
}
