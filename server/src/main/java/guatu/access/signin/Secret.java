package guatu.access.signin;

import guatu.access.StartRefused;

/// What is asked of `guatu.secret`, under which the journal's heads are signed: 256 bits that nobody can guess. The
/// bits of
/// a text are its length times the bits of the alphabet that it uses.
final class Secret {

    /// Published with the source: everybody knows it.
    static final String DEMO = "guatu-demo-secret";

    private static final int BITS = 256;
    private static final int FEWEST_CHARACTERS = 12;
    private static final String REMEDY = "Set the environment variable GUATU_SECRET (or the property guatu.secret) to a"
            + " secret of your own, such as the output of: openssl rand -base64 32";

    private Secret() {}

    /// @throws StartRefused when it is missing, published, or can be guessed
    static void check(String secret) {
        if (secret.isBlank()) {
            throw new StartRefused("guatu.secret is missing.", REMEDY);
        }
        if (secret.contains(DEMO)) {
            throw new StartRefused("guatu.secret is the published demo secret.", REMEDY);
        }
        if (bits(secret) < BITS || repeats(secret) || secret.chars().distinct().count() < FEWEST_CHARACTERS) {
            throw new StartRefused(
                    "guatu.secret is weak: about %d bits, expected at least %d, of at least %d different characters, without repetition."
                            .formatted(bits(secret), BITS, FEWEST_CHARACTERS),
                    REMEDY);
        }
    }

    private static int bits(String secret) {
        var perCharacter = 4;
        if (!secret.matches("[0-9a-f]*|[0-9A-F]*")) {
            perCharacter = secret.matches("[0-9a-z]*|[0-9A-Z]*") ? 5 : 6;
        }
        return secret.length() * perCharacter;
    }

    private static boolean repeats(String secret) {
        return (secret + secret).indexOf(secret, 1) < secret.length();
    }
}
