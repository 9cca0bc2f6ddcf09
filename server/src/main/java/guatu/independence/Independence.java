package guatu.independence;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.access.JournalAccess;
import guatu.access.Machine;
import guatu.access.NotPermitted;
import guatu.access.Permission;
import guatu.access.PostName;
import guatu.access.PostNames;
import guatu.access.Role;
import guatu.catalog.Parameter;
import guatu.catalog.Regions;
import guatu.independence.IndependenceRepository.Network;
import guatu.kernel.Period;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// The report on the independence of figures (数据独立性报告): signals of one month's filings, by dated bounds. For the
/// auditor, and for the leader of the province; it shows no amount of any enterprise.
@Service
public class Independence {

    private static final int MONTHS_AFTER = 6;

    private final IndependenceRepository repository;
    private final Bounds bounds;
    private final PostNames posts;
    private final Regions regions;
    private final Machine machine;
    private final JournalAccess journal;
    private final Clock clock;

    Independence(
            IndependenceRepository repository,
            Bounds bounds,
            PostNames posts,
            Regions regions,
            Machine machine,
            JournalAccess journal,
            Clock clock) {
        this.repository = repository;
        this.bounds = bounds;
        this.posts = posts;
        this.regions = regions;
        this.machine = machine;
        this.journal = journal;
        this.clock = clock;
    }

    /// A month's signals with what they were measured by.
    ///
    /// @param filings how many filings count, and so were looked at
    /// @param traces how many rows of the journal were
    record Report(
            Period.Month month,
            List<Signal> signals,
            List<Parameter> parameters,
            List<Network> networks,
            int filings,
            int traces) {}

    /// The report of a month. That it was read goes to the journal.
    ///
    /// @throws NotPermitted for whoever is neither the auditor nor the province's leader
    Report report(Period.Month month) {
        permit(Acting.current());
        journal.read("independence", month.toString());
        return machine.run(() -> {
            var limits = bounds.on(today());
            var traces = traces(month);
            var filed = repository.filed(month.start());
            var rows = TraceSignals.submissions(traces);
            var signals = new ArrayList<Signal>();
            signals.addAll(TraceSignals.shared(traces, limits));
            signals.addAll(TraceSignals.editsAfterLooks(traces, offices(traces), limits));
            signals.addAll(AmountSignals.aboveTargets(filed, limits, names(), rows));
            signals.addAll(AmountSignals.digits(filed, limits, names(), rows));
            return new Report(
                    month, signals, bounds.all(today()), repository.networks(today()), filed.size(), traces.size());
        });
    }

    /// The rows of the journal behind a signal, in their order.
    List<Trace> rows(Period.Month month, Signal.Kind kind, String subject) {
        var wanted = report(month).signals().stream()
                .filter(signal -> signal.kind() == kind && signal.subject().equals(subject))
                .flatMap(signal -> signal.entries().stream())
                .collect(Collectors.toSet());
        return machine.run(() -> traces(month).stream()
                .filter(trace -> wanted.contains(trace.id()))
                .toList());
    }

    /// The names of posts, by number.
    Map<Long, PostName> posts(List<Trace> traces) {
        return machine.run(
                () -> posts.of(traces.stream().map(Trace::post).distinct().toList()));
    }

    private List<Trace> traces(Period.Month month) {
        var from = month.start();
        return repository
                .traces(
                        from.atStartOfDay(clock.getZone()).toInstant(),
                        from.plusMonths(MONTHS_AFTER)
                                .atStartOfDay(clock.getZone())
                                .toInstant(),
                        today())
                .stream()
                .filter(trace -> trace.filing().endsWith("/" + month))
                .toList();
    }

    /// Posts that are offices'. One that is no longer on record is an office's where it never wrote a filing.
    private Map<Long, PostName> offices(List<Trace> traces) {
        var known = posts.of(traces.stream().map(Trace::post).distinct().toList());
        var firms = traces.stream().filter(Trace::firms).map(Trace::post).collect(Collectors.toSet());
        var offices = new HashMap<Long, PostName>();
        traces.stream()
                .map(Trace::post)
                .distinct()
                .filter(post -> !firms.contains(post))
                .map(post -> known.getOrDefault(
                        post, new PostName(post, "post-" + post, "岗位 " + post, "Post " + post, true)))
                .filter(PostName::office)
                .forEach(post -> offices.put(post.id(), post));
        return offices;
    }

    private Map<Integer, String[]> names() {
        return regions.list().stream()
                .filter(region -> region.level() == 3)
                .collect(Collectors.toMap(
                        region -> region.slots().low(),
                        region -> new String[] {region.nameZh(), region.nameEn()},
                        (one, other) -> one));
    }

    private void permit(Actor actor) {
        actor.require(Permission.READ_INDEPENDENCE);
        boolean province = actor.scope().coversRegions(regions.province().slots());
        if (actor.role() == Role.LEADER && !province) {
            throw new NotPermitted(actor.titleZh(), Permission.READ_INDEPENDENCE);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
