package guatu.app.demo;

/// e to the power of thousandths, in millionths, by whole numbers: sizes of firms follow it.
final class Exponential {

    private static final long E_PPM = 2_718_282;
    private static final long ONE_PPM = 1_000_000;
    private static final long ONE_NANO = 1_000_000_000;
    private static final int TERMS = 8;

    private Exponential() {}

    /// For −8000 to 8000.
    static long ppm(long milli) {
        long whole = Math.floorDiv(milli, 1000L);
        long rest = Math.floorMod(milli, 1000L);
        long result = fraction(rest);
        for (long i = 0; i < whole; i++) {
            result = result * E_PPM / ONE_PPM;
        }
        for (long i = whole; i < 0; i++) {
            result = result * ONE_PPM / E_PPM;
        }
        return result;
    }

    /// By the series, for 0 to 999 thousandths.
    private static long fraction(long milli) {
        long term = ONE_NANO;
        long sum = ONE_NANO;
        for (int n = 1; n <= TERMS; n++) {
            term = term * milli / (1000L * n);
            sum += term;
        }
        return sum / 1000;
    }
}
