package guatu.plan.compiler;

/// A piece of the text as the tokenizer cuts it: heading, sentence, title of the plan, or line of the letterhead.
sealed interface Token {

    /// As printed.
    String text();

    /// The form in which two copies are the same.
    default String key() {
        return Plain.key(text());
    }

    /// A numbered heading.
    ///
    /// @param text number and title as printed; the number alone where a sentence is numbered but has no title
    record Head(Marker.Style style, int ordinal, String text, String title) implements Token {}

    /// A sentence, full stop included.
    record Words(String text) implements Token {}

    /// The plan's own title.
    record Title(String text) implements Token {}

    /// A line of the letterhead, ranked in the order in which a notice prints them.
    record Letter(Part part, String text) implements Token {}

    /// The parts of a notice's letterhead, in the order in which they are printed.
    enum Part {
        HEADLINE,
        MARK,
        NUMBER,
        DATE,
        ADDRESSEE,
        BODY,
        SIGNATURE,
        NOTE
    }
}
