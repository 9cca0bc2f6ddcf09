package guatu.independence;

import guatu.access.PostName;
import guatu.independence.Bounds.Limits;
import guatu.independence.Signal.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// What the journal itself tells: who filed from where, and who edited after whose look.
final class TraceSignals {

    private TraceSignals() {}

    /// Devices and addresses from which more enterprises filed than one would expect.
    static List<Signal> shared(List<Trace> traces, Limits limits) {
        var filed = traces.stream()
                .filter(trace -> trace.action().equals(Trace.SUBMITTED) && !trace.shared())
                .toList();
        var signals = new ArrayList<Signal>();
        signals.addAll(grouped(
                filed.stream().filter(trace -> !trace.device().isEmpty()).toList(),
                Trace::device,
                Kind.SHARED_DEVICE,
                limits.deviceFirms()));
        signals.addAll(grouped(filed, Trace::address, Kind.SHARED_ADDRESS, limits.addressFirms()));
        return signals;
    }

    private static List<Signal> grouped(List<Trace> filed, Function<Trace, String> by, Kind kind, int least) {
        var groups = new TreeMap<String, List<Trace>>();
        filed.forEach(trace -> groups.computeIfAbsent(by.apply(trace), none -> new ArrayList<>())
                .add(trace));
        int all = (int) filed.stream().map(Trace::creditCode).distinct().count();
        var signals = new ArrayList<Signal>();
        groups.forEach((mark, rows) -> {
            var firms = rows.stream().map(Trace::creditCode).distinct().sorted().toList();
            if (firms.size() >= least) {
                signals.add(signal(kind, mark, mark, mark, firms.size(), all, firms, rows));
            }
        });
        return signals;
    }

    /// Posts after whose looks enterprises edited within minutes, more often than chance has it. What follows a return
    /// is
    /// the lawful road, and does not count.
    ///
    /// @param offices the posts that are offices', with their names
    static List<Signal> editsAfterLooks(List<Trace> traces, Map<Long, PostName> offices, Limits limits) {
        var looks = new HashMap<String, List<Trace>>();
        var cases = new TreeMap<Long, List<Trace>>();
        var looked = new HashMap<Long, Integer>();
        for (var trace :
                traces.stream().sorted(Comparator.comparingLong(Trace::id)).toList()) {
            var open = looks.computeIfAbsent(trace.filing(), none -> new ArrayList<>());
            if (trace.action().equals(Trace.RETURNED)) {
                open.clear();
            } else if (trace.action().equals(Trace.READ) && offices.containsKey(trace.post())) {
                open.add(trace);
                looked.merge(trace.post(), 1, Integer::sum);
            } else if (trace.edits()) {
                open.stream()
                        .filter(look -> !look.at().isBefore(trace.at().minus(limits.afterLook())))
                        .reduce((earlier, later) -> later)
                        .ifPresent(look -> cases.computeIfAbsent(look.post(), none -> new ArrayList<>())
                                .addAll(List.of(look, trace)));
                open.clear();
            }
        }
        var signals = new ArrayList<Signal>();
        cases.forEach((post, rows) -> {
            var firms = rows.stream().map(Trace::creditCode).distinct().sorted().toList();
            int edits = rows.size() / 2;
            var looker = Optional.ofNullable(offices.get(post)).orElseThrow();
            if (edits >= limits.lookedEdits() && firms.size() >= limits.lookedFirms()) {
                signals.add(signal(
                        Kind.EDIT_AFTER_LOOK,
                        looker.code(),
                        looker.titleZh(),
                        looker.titleEn(),
                        edits,
                        looked.getOrDefault(post, 0),
                        firms,
                        rows));
            }
        });
        return signals;
    }

    private static Signal signal(
            Kind kind, String subject, String zh, String en, int count, int of, List<String> firms, List<Trace> rows) {
        var entries = rows.stream().map(Trace::id).distinct().sorted().toList();
        return new Signal(
                kind,
                subject,
                zh,
                en,
                count,
                of,
                Optional.empty(),
                firms,
                entries,
                rows.stream().map(Trace::at).min(Comparator.naturalOrder()),
                rows.stream().map(Trace::at).max(Comparator.naturalOrder()));
    }

    /// Rows of the journal by the enterprise's filing: the last submission of each.
    static Map<String, Long> submissions(List<Trace> traces) {
        var last = new HashMap<String, Long>();
        traces.stream()
                .filter(trace -> trace.action().equals(Trace.SUBMITTED))
                .forEach(trace -> last.put(trace.creditCode(), trace.id()));
        return last;
    }
}
