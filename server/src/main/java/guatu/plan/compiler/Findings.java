package guatu.plan.compiler;

import guatu.kernel.Finding;
import guatu.kernel.Finding.Severity;

/// The findings of this room; `docs/plan-compiler.md` resolves their rule ids.
final class Findings {

    private Findings() {}

    static Finding explain(String rule, String at, String met, String expected, String advice) {
        return new Finding(rule, Severity.EXPLAIN, at, met, expected, advice);
    }

    static Finding hint(String rule, String at, String met, String expected, String advice) {
        return new Finding(rule, Severity.HINT, at, met, expected, advice);
    }
}
