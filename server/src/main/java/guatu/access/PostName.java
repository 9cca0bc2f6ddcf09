package guatu.access;

/// A post by its number, as reports over the journal name it.
///
/// @param office whether it is an office's, rather than an enterprise's
public record PostName(long id, String code, String titleZh, String titleEn, boolean office) {}
