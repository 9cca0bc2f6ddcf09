package guatu.plan.compiler;

import java.util.List;

/// Stub.
final class TargetReader {
    TargetReader(String title, List<String> dates) {}

    List<TargetReading> read(List<Clause> clauses) {
        return List.of();
    }
}
