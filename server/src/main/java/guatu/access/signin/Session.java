package guatu.access.signin;

import guatu.access.Actor;
import java.time.Instant;

/// A person who is signed in, acting in one post. Instants are of the system's clock, not of the house's.
record Session(Actor actor, String login, String name, Instant createdAt, Instant seenAt, Instant expiresAt) {}
