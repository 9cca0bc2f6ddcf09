package guatu.app.demo;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Draws from a seed, whole numbers only: the same seed gives the same draws on every machine.
final class Dice {

    private static final RandomGeneratorFactory<RandomGenerator> ALGORITHM =
            RandomGeneratorFactory.of("L64X128MixRandom");
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final int UNIFORMS = 12;
    private static final int MILLION = 1_000_000;

    private final RandomGenerator random;

    private Dice(RandomGenerator random) {
        this.random = random;
    }

    /// The draws of one stream of a seed. Streams do not disturb each other: a firm keeps its figures when another
    /// joins.
    static Dice of(long seed, long stream) {
        return new Dice(ALGORITHM.create(seed * GOLDEN ^ stream * 0xBF58476D1CE4E5B9L));
    }

    /// 0 to bound − 1.
    int below(int bound) {
        return random.nextInt(bound);
    }

    /// Both ends included.
    long between(long low, long high) {
        return random.nextLong(low, high + 1);
    }

    boolean permille(int chance) {
        return random.nextInt(1000) < chance;
    }

    /// A value within so many thousandths of the one given.
    long around(long value, int permille) {
        return value * (1000 + between(-permille, permille)) / 1000;
    }

    /// A standard normal draw in thousandths, as the sum of twelve uniform ones: within ±6000.
    long normalMilli() {
        long sum = 0;
        for (int i = 0; i < UNIFORMS; i++) {
            sum += random.nextInt(MILLION);
        }
        return (sum - UNIFORMS / 2 * (long) MILLION) / 1000;
    }

    /// One of the choices, each as likely as its weight.
    <T> T pick(List<T> choices, ToIntFunction<T> weight) {
        int left = below(choices.stream().mapToInt(weight).sum());
        for (var choice : choices) {
            left -= weight.applyAsInt(choice);
            if (left < 0) {
                return choice;
            }
        }
        throw new IllegalStateException("A draw fell outside the weights.");
    }

    <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }
}
