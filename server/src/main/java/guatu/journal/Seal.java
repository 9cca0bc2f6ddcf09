package guatu.journal;

/// The end of one sealed batch.
///
/// @param horizon every transaction numbered below had ended
/// @param ahead no transaction numbered from it on had begun
/// @param top the highest entry sealed so far
record Seal(long no, long lastPlace, String hash, long horizon, long ahead, long top) {

    static final Seal NONE = new Seal(0, 0, Chain.START, 0, 0, 0);
}
