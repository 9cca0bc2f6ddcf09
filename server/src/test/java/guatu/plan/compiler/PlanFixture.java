package guatu.plan.compiler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// The texts of the tests, compiled.
final class PlanFixture {

    static final PlanCompiler COMPILER = new PlanCompiler();

    private PlanFixture() {}

    static PlanText text(String name) {
        return COMPILER.read(Path.of("src/test/resources/plan", name));
    }

    static PlanDraft draft(String name) {
        return COMPILER.compile(text(name));
    }

    static PlanDraft shuffled(String name, long seed) {
        var chunks = new ArrayList<>(text(name).chunks());
        Collections.shuffle(chunks, new Random(seed));
        return COMPILER.compile(new PlanText(name, chunks, List.of()));
    }

    static PlanDraft compiled(String text) {
        return COMPILER.compile(PlanText.of("plan.txt", text));
    }

    static List<String> lines(String name) {
        try {
            return Files.readAllLines(Path.of("src/test/resources/plan", name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
