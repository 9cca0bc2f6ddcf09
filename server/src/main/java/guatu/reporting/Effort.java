package guatu.reporting;

/// What a revision cost its firm (填报用时), as its browser counted it: no key is recorded.
///
/// @param seconds in which the grid was open and in use
/// @param prefilled cells that the system had filled when the form was opened
/// @param typed cells that the firm typed or pasted
public record Effort(int seconds, int prefilled, int typed) {

    private static final int DAY = 86_400;
    private static final int MOST = 100_000;

    /// A browser's count is taken as it comes, within a day and a large form: it never holds a filing up.
    public Effort {
        seconds = Math.clamp(seconds, 0, DAY);
        prefilled = Math.clamp(prefilled, 0, MOST);
        typed = Math.clamp(typed, 0, MOST);
    }
}
