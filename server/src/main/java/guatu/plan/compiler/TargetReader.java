package guatu.plan.compiler;

import guatu.plan.compiler.TargetReading.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the quantified targets of all clauses, in their order.
///
/// The letterhead, headings, and clauses about what has been (发展基础, 现状) are not read.
final class TargetReader {

    private static final Pattern HISTORY = Pattern.compile("基础(?=$|[。，与和及、]|条件)|现状|基本情况|成效|成就|回顾|形势|背景|问题|附则");
    /// 夯实产业基础, 解决突出问题: what is to be done about it.
    private static final Pattern TO_DO =
            Pattern.compile("^(?:[^，]{0,6}(?:夯实|筑牢|强化|巩固|提升|打牢|加强|完善|解决|破解|聚焦|建设|优化|加快|推进|推动|扩大|提高))");
    private static final Pattern AIMS = Pattern.compile("目标|指标");

    /// 船舶工业。: a title printed in the run of a paragraph, under which the time of the one before no longer holds.
    private static final Pattern RUN_IN = Pattern.compile("[\\p{IsHan}、]{2,14}。");

    private final Optional<PlanYears> years;
    private final int start;

    TargetReader(String title, List<String> dates) {
        this.years = PlanYears.of(title);
        this.start = PlanYears.start(years, dates);
    }

    List<TargetReading> read(List<Clause> clauses) {
        var readings = new ArrayList<TargetReading>();
        Map<String, PlanPeriod> carriedFrom = new HashMap<>();
        Optional<TableHead> table = Optional.empty();
        for (var clause : clauses) {
            if (clause.id().equals("N") || isHistory(clause, clauses)) {
                continue;
            }
            var carried = inherited(clause, clauses, carriedFrom);
            Optional<TargetReading> previous = Optional.empty();
            var inherited = carried;
            boolean aims = AIMS.matcher(clause.heading()).find();
            for (var sentence : clause.sentences()) {
                var head = TableHead.of(sentence.text());
                table = head.isPresent() ? head : table;
                if (head.isPresent() || (table.isPresent() && TableHead.isRow(sentence.text()))) {
                    table.filter(_ -> head.isEmpty())
                            .map(h -> new TableReader(h, start).read(sentence.text(), clause.id()))
                            .ifPresent(readings::addAll);
                    continue;
                }
                if (!aims && RUN_IN.matcher(sentence.text()).matches()) {
                    carried = inherited;
                }
                var context = new SentenceReader.Context(carried, years, start, previous, title(clause));
                var reader = new SentenceReader(sentence.text(), clause.id(), context);
                var found = reader.read();
                readings.addAll(found);
                previous = found.stream().filter(r -> r.kind() == Kind.TARGET).reduce((_, later) -> later);
                var leaves = reader.carries(carried.isEmpty() && aims);
                carried = leaves.isPresent() ? leaves : carried;
            }
            carried.ifPresent(period -> carriedFrom.put(clause.id(), period));
        }
        return readings;
    }

    /// 发展基础 with all that stands under it.
    private static boolean isHistory(Clause clause, List<Clause> clauses) {
        return clauses.stream()
                .filter(c -> c.id().equals(clause.id()) || clause.id().startsWith(c.id() + "."))
                .map(TargetReader::title)
                .anyMatch(h -> HISTORY.matcher(h).find() && !TO_DO.matcher(h).find());
    }

    /// The heading without its number and the mark after it.
    private static String title(Clause clause) {
        String heading = clause.heading();
        return heading.substring(Marker.at(heading, 0).map(Marker::length).orElse(0))
                .replaceFirst("[。:：]$", "");
    }

    /// What 主要目标 says of its time holds for the clauses under it.
    private static Optional<PlanPeriod> inherited(
            Clause clause, List<Clause> clauses, Map<String, PlanPeriod> carriedFrom) {
        int dot = clause.id().lastIndexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        String parent = clause.id().substring(0, dot);
        return clauses.stream()
                .filter(c -> c.id().equals(parent) && AIMS.matcher(c.heading()).find())
                .findFirst()
                .flatMap(c -> Optional.ofNullable(carriedFrom.get(c.id())));
    }
}
