package guatu.projects.procedures;

import static java.util.stream.Collectors.groupingBy;

import guatu.projects.Project;
import guatu.projects.ProjectCode;
import guatu.projects.procedures.Catalogue.Procedure;
import guatu.projects.procedures.ItemClock.Tick;
import guatu.projects.procedures.ItemRepository.ItemEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How all procedures of a project stand: what happened to each, and what follows from it.
final class Standing {

    /// The procedure that the project's own code answers.
    static final String CODE = "CODE";

    private final Catalogue catalogue;
    private final Map<String, List<ItemEvent>> events;
    private final Optional<ProjectCode> code;
    private final ProcedureGraph graph;

    Standing(Catalogue catalogue, Project project, List<ItemEvent> events) {
        this.catalogue = catalogue;
        this.events = events.stream().collect(groupingBy(ItemEvent::procedure));
        this.code = project.code();
        this.graph = new ProcedureGraph(catalogue.procedures().stream()
                .map(one -> {
                    var state = stored(one.code());
                    int days = one.promisedDays() > 0 ? one.promisedDays() : one.legalDays();
                    return new ProcedureGraph.Node(
                            one.code(),
                            catalogue.needs().getOrDefault(one.code(), Set.of()),
                            state.done() ? 0 : days,
                            state);
                })
                .toList());
    }

    ProcedureGraph graph() {
        return graph;
    }

    ItemState state(String procedure) {
        return graph.state(procedure);
    }

    /// What happened to a procedure, the first first.
    List<ItemEvent> events(String procedure) {
        return events.getOrDefault(procedure, List.of());
    }

    /// Who has it: whoever the last move gave it to; what is not begun lies with the applicant.
    Holder holder(String procedure) {
        var state = state(procedure);
        var happened = events(procedure);
        if (state.done()) {
            return Holder.NOBODY;
        }
        return state.open() || happened.isEmpty()
                ? Holder.ENTERPRISE
                : happened.getLast().holder();
    }

    /// The changes of its clock.
    List<Tick> ticks(String procedure) {
        return events(procedure).stream()
                .map(event -> new Tick(event.day(), event.clock(), event.event().equals("SUBMIT")))
                .toList();
    }

    /// Those that a stage asks for and that are not done, in the order of the catalogue.
    List<Procedure> open(String stage) {
        return catalogue.procedures().stream()
                .filter(one -> one.stage().compareTo(stage) <= 0)
                .filter(one -> !state(one.code()).done())
                .toList();
    }

    /// How many stand where.
    Map<ItemState, Integer> counts() {
        var counts = new LinkedHashMap<ItemState, Integer>();
        for (var one : catalogue.procedures()) {
            counts.merge(state(one.code()), 1, Integer::sum);
        }
        return counts;
    }

    private ItemState stored(String procedure) {
        if (procedure.equals(CODE)) {
            return code.isPresent() ? ItemState.APPROVED : ItemState.READY;
        }
        var happened = events(procedure);
        return happened.isEmpty() ? ItemState.READY : happened.getLast().state();
    }
}
