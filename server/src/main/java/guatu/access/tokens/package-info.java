/// Tokens with which a firm's own programs file for it.
@NullMarked
package guatu.access.tokens;

import org.jspecify.annotations.NullMarked;
