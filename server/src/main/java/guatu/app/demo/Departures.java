package guatu.app.demo;

import guatu.app.demo.DemoFirm.Arrival;
import guatu.app.demo.DemoFirm.Exit;
import guatu.app.demo.DemoFirm.Rank;
import guatu.app.demo.DemoFirm.Stay;
import guatu.app.demo.Outline.RosterYear;
import guatu.catalog.RosterReason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Takes enterprises off the roster, and moves a few to another county or trade. Large ones stay.
final class Departures {

    private static final RosterReason REVIEWED = RosterReason.BELOW_SCALE;
    private static final List<RosterReason> MONTHLY =
            List.of(RosterReason.DEREGISTERED, RosterReason.BANKRUPT, RosterReason.LONG_STOP, RosterReason.MOVED_OUT);
    private static final int MOVING_PERMILLE = 24;
    private static final int FIRST_MONTH = 3;
    private static final int LAST_MONTH = 11;
    private static final long STREAM = 1L << 40;

    private final Outline outline;
    private final Extent extent;
    private final long seed;

    Departures(Outline outline, Extent extent, long seed) {
        this.outline = outline;
        this.extent = extent;
        this.seed = seed;
    }

    List<DemoFirm> from(List<DemoFirm> enrolled) {
        var firms = new ArrayList<>(enrolled);
        var dice = Dice.of(seed, STREAM);
        for (var year : outline.roster()) {
            if (year.year() > extent.baseYear() && year.year() <= extent.last().getYear()) {
                leave(firms, year, dice);
            }
        }
        firms.replaceAll(this::perhapsMove);
        return List.copyOf(firms);
    }

    private void leave(List<DemoFirm> firms, RosterYear year, Dice dice) {
        boolean begins = year.year() == extent.baseYear() + 1;
        for (int i = 0; !begins && i < extent.of(year.reviewedExits()); i++) {
            one(firms, new Exit(LocalDate.of(year.year(), 1, 1), REVIEWED), dice);
        }
        boolean last = year.year() == extent.last().getYear();
        int until = last ? Math.min(LAST_MONTH, extent.last().getMonthValue()) : LAST_MONTH;
        for (int i = 0; i < extent.of(year.monthlyExits()); i++) {
            var day = LocalDate.of(year.year(), Math.toIntExact(dice.between(FIRST_MONTH, until)), 1);
            one(firms, new Exit(day, dice.pick(MONTHLY)), dice);
        }
    }

    /// A plain enterprise that has been listed for more than a year.
    private static void one(List<DemoFirm> firms, Exit exit, Dice dice) {
        var yearBefore = exit.day().minusMonths(12);
        while (true) {
            int place = dice.below(firms.size());
            var firm = firms.get(place);
            boolean mature = firm.entry().arrival() == Arrival.STOCK
                    || firm.entry().day().isBefore(yearBefore);
            if (firm.rank() == Rank.PLAIN && firm.exit().isEmpty() && mature) {
                firms.set(place, firm.leaving(exit));
                return;
            }
        }
    }

    private DemoFirm perhapsMove(DemoFirm firm) {
        var dice = Dice.of(seed, STREAM + firm.number());
        var days = IntStream.rangeClosed(extent.baseYear() + 2, extent.last().getYear())
                .boxed()
                .flatMap(year -> Stream.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 7, 1)))
                .filter(day -> firm.listed(day) && firm.entry().day().isBefore(day))
                .toList();
        if (firm.rank() != Rank.PLAIN || days.isEmpty() || !dice.permille(MOVING_PERMILLE)) {
            return firm;
        }
        var day = dice.pick(days);
        return day.getMonthValue() == 1 && dice.permille(400) ? retrained(firm, day, dice) : moved(firm, day, dice);
    }

    private DemoFirm moved(DemoFirm firm, LocalDate day, Dice dice) {
        var zone = dice.pick(outline.zones(), each -> each.weight(firm.group()));
        var old = firm.stays().getFirst();
        if (zone.region() == old.region() && zone.park() == old.park()) {
            return firm;
        }
        var next = new Stay(
                zone.place(), zone.region(), zone.park(), old.industry(), old.season(), day, LocalDate.MAX, "生产地迁移");
        return firm.staying(List.of(until(old, day), next));
    }

    private DemoFirm retrained(DemoFirm firm, LocalDate day, Dice dice) {
        var trade = dice.pick(outline.tradesOf(firm.group()), Outline.Trade::weight);
        var old = firm.stays().getFirst();
        if (trade.industry() == old.industry()) {
            return firm;
        }
        var next = new Stay(
                old.place(), old.region(), old.park(), trade.industry(), old.season(), day, LocalDate.MAX, "年度审核转专业");
        return firm.staying(List.of(until(old, day), next));
    }

    private static Stay until(Stay stay, LocalDate day) {
        return new Stay(
                stay.place(),
                stay.region(),
                stay.park(),
                stay.industry(),
                stay.season(),
                stay.from(),
                day,
                stay.reason());
    }
}
