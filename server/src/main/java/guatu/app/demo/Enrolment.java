package guatu.app.demo;

import guatu.app.demo.DemoFirm.Arrival;
import guatu.app.demo.DemoFirm.Entry;
import guatu.app.demo.DemoFirm.Rank;
import guatu.app.demo.DemoFirm.Stay;
import guatu.app.demo.Outline.Giant;
import guatu.app.demo.Outline.Group;
import guatu.app.demo.Outline.RosterYear;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Draws the enterprises and puts them on the roster.
final class Enrolment {

    /// Majors lie between 1.15 billion yuan and e^2.08 times as much, 千元, evenly by the logarithm.
    private static final long MAJOR = 1_150_000;
    private static final long MAJOR_SPAN_MILLI = 2080;
    private static final long PLAIN_SIGMA_MILLI = 750;
    private static final long PLAIN_LOW_MILLI = -1700;
    private static final long PLAIN_HIGH_MILLI = 1050;
    /// Giants are given their totals; they are drawn for the shape of their year only.
    private static final long GIANT = 1_000_000;
    private static final int FIRST_MONTH = 3;
    private static final int LAST_MONTH = 11;

    private final Outline outline;
    private final Extent extent;
    private final long seed;
    private final List<DemoFirm> firms = new ArrayList<>();

    Enrolment(Outline outline, Extent extent, long seed) {
        this.outline = outline;
        this.extent = extent;
        this.seed = seed;
    }

    /// All enterprises that were ever on the roster, by number.
    List<DemoFirm> firms() {
        var stock = new Entry(LocalDate.of(extent.baseYear() + 1, 1, 1), Arrival.STOCK);
        if (extent.hasGiants()) {
            outline.giants().forEach(giant -> firms.add(giant(giant, stock)));
        }
        for (var group : outline.groups()) {
            enrol(extent.of(group.majors()), Rank.MAJOR, Optional.of(group), dice -> stock);
        }
        enrol(extent.of(outline.roster().getFirst().reviewedEntries()) - firms.size(), Rank.PLAIN, stock);
        outline.roster().stream().skip(1).filter(this::covered).forEach(this::enrol);
        return new Departures(outline, extent, seed).from(firms);
    }

    private boolean covered(RosterYear year) {
        return year.year() > extent.baseYear() && year.year() <= extent.last().getYear();
    }

    private void enrol(RosterYear year) {
        enrol(
                extent.of(year.reviewedEntries()),
                Rank.PLAIN,
                new Entry(LocalDate.of(year.year(), 1, 1), Arrival.REVIEWED));
        int last = year.year() == extent.last().getYear()
                ? Math.min(LAST_MONTH, extent.last().getMonthValue())
                : LAST_MONTH;
        enrol(
                extent.of(year.monthlyEntries()),
                Rank.PLAIN,
                Optional.empty(),
                dice -> new Entry(
                        LocalDate.of(year.year(), Math.toIntExact(dice.between(FIRST_MONTH, last)), 1), Arrival.BUILT));
    }

    private void enrol(int count, Rank rank, Entry entry) {
        enrol(count, rank, Optional.empty(), dice -> entry);
    }

    private void enrol(int count, Rank rank, Optional<Group> given, EntryDraw entry) {
        for (int i = 0; i < count; i++) {
            var dice = Dice.of(seed, firms.size() + 1L);
            var group = given.orElseGet(() -> dice.pick(outline.groups(), Group::firms));
            firms.add(draw(dice, group, rank, entry.draw(dice)));
        }
    }

    private DemoFirm draw(Dice dice, Group group, Rank rank, Entry entry) {
        boolean major = rank == Rank.MAJOR;
        var trade = dice.pick(outline.tradesOf(group.code()), each -> major ? each.majorWeight() : each.weight());
        var zone = dice.pick(outline.zones(), each -> major && each.park() == 0 ? 0 : each.weight(group.code()));
        var stay = new Stay(
                zone.place(),
                zone.region(),
                zone.park(),
                trade.industry(),
                trade.season(),
                entry.day(),
                LocalDate.MAX,
                entry.arrival().zh());
        return firm(group.code(), trade.word(), rank, major ? major(dice) : plain(dice, group), stay, entry);
    }

    private DemoFirm giant(Giant giant, Entry stock) {
        var trade = outline.trade(giant.industry());
        var place = outline.zones().stream()
                .filter(zone -> zone.region() == giant.region() && zone.park() == giant.park())
                .findFirst()
                .orElseThrow()
                .place();
        var stay = new Stay(
                place,
                giant.region(),
                giant.park(),
                giant.industry(),
                trade.season(),
                stock.day(),
                LocalDate.MAX,
                stock.arrival().zh());
        return firm(giant.group(), trade.word(), Rank.GIANT, GIANT, stay, stock);
    }

    private DemoFirm firm(String group, String word, Rank rank, long size, Stay stay, Entry entry) {
        int number = firms.size() + 1;
        var name = (extent.permille() > 10_000 ? "演示%s%05d有限公司" : "演示%s%04d有限公司").formatted(word, number);
        return new DemoFirm(
                number, DemoFirm.code(number), name, group, rank, size, List.of(stay), entry, Optional.empty());
    }

    private static long major(Dice dice) {
        long u = dice.between(0, 1000);
        return MAJOR * Exponential.ppm(MAJOR_SPAN_MILLI * u / 1000) / 1_000_000;
    }

    private static long plain(Dice dice, Group group) {
        long z = Math.clamp(dice.normalMilli(), PLAIN_LOW_MILLI, PLAIN_HIGH_MILLI);
        return group.medianWan() * 10L * Exponential.ppm(PLAIN_SIGMA_MILLI * z / 1000) / 1_000_000;
    }

    /// When an enterprise comes.
    private interface EntryDraw {
        Entry draw(Dice dice);
    }
}
