package guatu.plan.compiler;

/// What the compiler takes on: bytes of the file, characters of its text, of one sentence, and of the file's name.
///
/// @param bytes of the file as it comes
/// @param characters code points of text after reading
/// @param sentence code points between two full stops; more is not prose but a mistake
/// @param fileName code points of the name
public record Limits(int bytes, int characters, int sentence, int fileName) {

    /// 10 MB, 200,000 characters, 3,000 a sentence, 255 a file name.
    public static final Limits DEFAULT = new Limits(10_000_000, 200_000, 3_000, 255);

    public Limits {
        if (bytes < 1 || characters < 1 || sentence < 1 || fileName < 1) {
            throw new IllegalArgumentException("Every limit must be 1 or more.");
        }
    }
}
