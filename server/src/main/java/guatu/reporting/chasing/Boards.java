package guatu.reporting.chasing;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.access.Permission;
import guatu.catalog.Label;
import guatu.catalog.Region;
import guatu.catalog.Regions;
import guatu.kernel.FormCode;
import guatu.kernel.Interval;
import guatu.kernel.Period;
import guatu.kernel.RegionCode;
import guatu.reporting.FilingWindow;
import guatu.reporting.Forms;
import guatu.reporting.pack.WindowCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The completeness board (报送进度) of the acting post's part of the tree.
@Service
public class Boards {

    /// Where no window is known nothing is late.
    private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");

    private final BoardRepository repository;
    private final Forms forms;
    private final Regions regions;
    private final Clock clock;

    Boards(BoardRepository repository, Forms forms, Regions regions, Clock clock) {
        this.repository = repository;
        this.forms = forms;
        this.regions = regions;
        this.clock = clock;
    }

    /// The board of a form's month.
    ///
    /// @param place whose parts to show; absent: the highest place in sight
    @Transactional(readOnly = true)
    public Board board(FormCode form, Period.Month month, Optional<RegionCode> place) {
        var actor = Acting.current().require(Permission.READ_TARGETS); // offices and leaders, no firm
        forms.get(form, month);
        var window = forms.window(form, month);
        var top = top(actor);
        var chosen = place.map(regions::get).orElse(top);
        var now = clock.instant();
        var counties = repository.counts(
                form,
                month,
                chosen.slots(),
                window.map(FilingWindow::firmUntil).orElse(FAR),
                LocalDate.ofInstant(now, WindowCalendar.ZONE));
        var below = regions.children(chosen.code());
        var rows = (below.isEmpty() ? List.of(chosen) : below)
                .stream()
                        .map(part -> row(part, counties))
                        .filter(row -> !row.counts().empty()
                                || actor.scope()
                                        .coversRegions(regions.get(RegionCode.of(
                                                        row.place().code()))
                                                .slots()))
                        .toList();
        var total = rows.stream().map(Board.Row::counts).reduce(Board.Counts.NONE, Board.Counts::plus);
        return new Board(
                form,
                month,
                chosen.label(),
                path(chosen, top),
                window.map(FilingWindow::firmUntil),
                window.filter(open -> now.isAfter(open.firmUntil())).isPresent(),
                chases(actor),
                new Board.Row(chosen.label(), false, total),
                rows);
    }

    private Board.Row row(Region part, List<BoardRepository.County> counties) {
        var counts = counties.stream()
                .filter(county -> part.slots().contains(county.region()))
                .map(BoardRepository.County::counts)
                .reduce(Board.Counts.NONE, Board.Counts::plus);
        return new Board.Row(part.label(), !regions.children(part.code()).isEmpty(), counts);
    }

    /// The lowest place that holds all that the post sees; a park's office may see firms of several.
    private Region top(Actor actor) {
        var seen = actor.scope().regions();
        if (seen.isEmpty()) {
            return regions.province();
        }
        return regions.list().stream()
                .filter(region -> seen.stream().allMatch(run -> holds(region.slots(), run)))
                .reduce((higher, lower) -> lower)
                .orElseGet(regions::province);
    }

    private static boolean holds(Interval slots, Interval run) {
        return slots.contains(run);
    }

    private List<Label> path(Region chosen, Region top) {
        var path = new ArrayList<Label>();
        for (var place = Optional.of(chosen);
                place.isPresent();
                place = place.get().parent().map(regions::get)) {
            path.addFirst(place.get().label());
            if (place.get().code().equals(top.code())) {
                break;
            }
        }
        return path;
    }

    private static boolean chases(Actor actor) {
        return actor.permissions().stream()
                .anyMatch(may -> may == Permission.ACCEPT_COUNTY
                        || may == Permission.ACCEPT_PREFECTURE
                        || may == Permission.ACCEPT_PROVINCE);
    }
}
