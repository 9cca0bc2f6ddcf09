package guatu.plan.compiler;

/// When a target holds: by the end of a year, in each year (or month), or from one year to another.
public sealed interface PlanPeriod {

    /// By the end of a year.
    record By(String year) implements PlanPeriod {
        @Override
        public String toString() {
            return "by " + year;
        }
    }

    /// In each unit of time: `year`, `quarter`, `month`.
    record Each(String unit) implements PlanPeriod {
        @Override
        public String toString() {
            return "each " + unit;
        }
    }

    /// From the start of one year to the end of another.
    record Span(String from, String to) implements PlanPeriod {
        @Override
        public String toString() {
            return from + "-" + to;
        }
    }
}
