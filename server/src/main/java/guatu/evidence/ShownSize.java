package guatu.evidence;

import guatu.kernel.Unreadable;

/// How large the copy of a photo is that is shown.
enum ShownSize {
    /// In a list.
    THUMB,
    /// On the whole screen.
    LARGE;

    static ShownSize of(String word) {
        return switch (word) {
            case "thumb" -> THUMB;
            case "large" -> LARGE;
            default -> throw new Unreadable("size", word, "thumb or large", "尺寸为 thumb 或 large");
        };
    }
}
