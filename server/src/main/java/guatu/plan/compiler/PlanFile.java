package guatu.plan.compiler;

import java.nio.file.Path;

/// Reads files.
final class PlanFile {
    private final Limits limits;

    PlanFile(Limits limits) {
        this.limits = limits;
    }

    PlanText read(Path file) {
        try {
            return read(java.nio.file.Files.readAllBytes(file), String.valueOf(file.getFileName()));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    PlanText read(byte[] bytes, String fileName) {
        if (bytes.length > limits.bytes()) {
            throw new IllegalArgumentException();
        }
        return PlanText.of(fileName, new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
    }
}
