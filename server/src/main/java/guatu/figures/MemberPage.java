package guatu.figures;

/// Which members are wanted.
///
/// @param sort `value`, `base`, `contribution`, `nameZh`, `creditCode`, `industry`, `region`, `park`, `revision` or
/// `level`, with `-` in front for downward; `-value` is largest first
public record MemberPage(int offset, int limit, String sort) {

    /// Largest first.
    public static MemberPage first(int limit) {
        return new MemberPage(0, limit, "-value");
    }
}
