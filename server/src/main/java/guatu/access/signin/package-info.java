/// Signing in: passwords, throttling, sessions, and the filter that binds the actor to the request.
@NullMarked
package guatu.access.signin;

import org.jspecify.annotations.NullMarked;
