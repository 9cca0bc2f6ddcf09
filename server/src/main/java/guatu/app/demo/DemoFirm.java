package guatu.app.demo;

import guatu.catalog.RosterReason;
import guatu.kernel.CreditCode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// A synthetic enterprise.
///
/// @param number from 1; it stands in the name and in the code
/// @param size yearly output that it was drawn with, 千元
/// @param stays where it belonged, in order, without gaps
public record DemoFirm(
        int number,
        CreditCode code,
        String name,
        String group,
        Rank rank,
        long size,
        List<Stay> stays,
        Entry entry,
        Optional<Exit> exit) {

    /// How an enterprise was drawn.
    public enum Rank {
        /// Given one by one, with its yearly output.
        GIANT,
        /// Above 1 billion yuan or near it.
        MAJOR,
        /// All others.
        PLAIN
    }

    /// Why an enterprise came onto the roster.
    public enum Arrival {
        STOCK("期初在库", RosterReason.CARRIED_OVER),
        REVIEWED("年度审核入库", RosterReason.GROWN),
        BUILT("新建投产月度入库", RosterReason.NEW_PRODUCTION);

        private final String zh;
        private final RosterReason reason;

        Arrival(String zh, RosterReason reason) {
            this.zh = zh;
            this.reason = reason;
        }

        public String zh() {
            return zh;
        }

        RosterReason reason() {
            return reason;
        }
    }

    public record Entry(LocalDate day, Arrival arrival) {}

    public record Exit(LocalDate day, RosterReason reason) {}

    /// A place in the trees, by slots.
    ///
    /// @param to the first day on which it no longer holds; [LocalDate#MAX] for a stay that lasts
    public record Stay(
            String place,
            int region,
            int park,
            int industry,
            String season,
            LocalDate from,
            LocalDate to,
            String reason) {

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(to);
        }
    }

    private static final String OFFICE = "91630000";
    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    public DemoFirm {
        stays = List.copyOf(stays);
    }

    /// Well formed after GB 32100 and GB 11714, and nobody's: organisation codes that begin with DEM are not issued.
    static CreditCode code(int number) {
        var organisation = "DEM%05d".formatted(number);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += Character.digit(organisation.charAt(i), 36) * WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        char inner = check == 10 ? 'X' : (char) ('0' + check % 11);
        return CreditCode.complete(OFFICE + organisation + inner);
    }

    /// The stay that holds on a day; the first one before it began.
    Stay at(LocalDate day) {
        return stays.stream().filter(stay -> stay.holds(day)).findFirst().orElseGet(stays::getFirst);
    }

    boolean listed(LocalDate day) {
        return !day.isBefore(entry.day())
                && exit.filter(left -> !day.isBefore(left.day())).isEmpty();
    }

    /// Whether it is on the roster at a month's end, and so files for it.
    boolean files(YearMonth month) {
        return listed(month.atEndOfMonth());
    }

    boolean built() {
        return entry.arrival() == Arrival.BUILT;
    }

    DemoFirm leaving(Exit left) {
        return new DemoFirm(number, code, name, group, rank, size, stays, entry, Optional.of(left));
    }

    DemoFirm staying(List<Stay> instead) {
        return new DemoFirm(number, code, name, group, rank, size, instead, entry, exit);
    }
}
