package guatu.app;

import java.util.Locale;

/// Says on the console what is being done, one line a step, with the seconds since the start.
final class Progress {

    private static final long STARTED = System.nanoTime();

    private Progress() {}

    static void say(String step) {
        System.out.printf(Locale.ROOT, "  %5.1f s  %s%n", (System.nanoTime() - STARTED) / 1e9, step);
    }
}
