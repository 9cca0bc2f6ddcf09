package guatu.projects.year;

import java.util.List;

/// A project's place in a yearly plan, amounts in 元.
///
/// @param months twelve, which add to the investment
record YearPlanLine(
        long project,
        Part part,
        long investment,
        List<Long> months,
        String leader,
        String department,
        String owner,
        String note) {

    YearPlanLine {
        months = List.copyOf(months);
    }

    /// The four parts of a plan.
    enum Part {
        NEW("新开工", "New"),
        CONTINUING("续建", "Continuing"),
        COMPLETING("竣工投产", "Completing"),
        PRELIMINARY("前期", "Preliminary");

        private final String zh;
        private final String en;

        Part(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        String zh() {
            return zh;
        }

        String en() {
            return en;
        }
    }
}
