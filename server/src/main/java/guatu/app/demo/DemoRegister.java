package guatu.app.demo;

import guatu.app.demo.DemoFirm.Exit;
import guatu.app.demo.DemoFirm.Stay;
import guatu.catalog.Dated;
import guatu.catalog.Enterprises;
import guatu.catalog.Memberships;
import guatu.catalog.Move;
import guatu.catalog.NewEnterprise;
import guatu.catalog.Roster;
import guatu.catalog.RosterEvent;
import guatu.kernel.EnterpriseId;
import guatu.kernel.IndustryCode;
import guatu.kernel.ParkCode;
import guatu.kernel.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Puts demo enterprises on the register and the roster, moves them and takes them off, known on the morning of the
/// day.
@Component
class DemoRegister {

    private static final String DOCUMENT = "演示入退库资料";
    private static final int OPENING_HOUR = 9;

    private final Enterprises enterprises;
    private final Roster roster;
    private final Memberships memberships;

    DemoRegister(Enterprises enterprises, Roster roster, Memberships memberships) {
        this.enterprises = enterprises;
        this.roster = roster;
        this.memberships = memberships;
    }

    /// The numbers of enterprises that entered before a month, after a load that was cut off.
    void readInto(Map<Integer, EnterpriseId> ids, DemoProvince province, YearMonth month) {
        province.firms().stream()
                .filter(firm -> firm.entry().day().isBefore(month.atDay(1)))
                .forEach(firm ->
                        ids.put(firm.number(), enterprises.get(firm.code()).id()));
    }

    void loadMonth(DemoProvince province, YearMonth month, Map<Integer, EnterpriseId> ids) {
        var entrants = new TreeMap<LocalDate, List<DemoFirm>>();
        var leavers = new TreeMap<LocalDate, List<DemoFirm>>();
        for (var firm : province.firms()) {
            if (YearMonth.from(firm.entry().day()).equals(month)) {
                entrants.computeIfAbsent(firm.entry().day(), day -> new ArrayList<>())
                        .add(firm);
            }
            firm.exit()
                    .map(Exit::day)
                    .filter(day -> YearMonth.from(day).equals(month))
                    .ifPresent(day -> leavers.computeIfAbsent(day, same -> new ArrayList<>())
                            .add(firm));
        }
        entrants.forEach((day, firms) -> enter(province, day, firms, ids));
        leavers.forEach((day, firms) -> leave(day, firms, ids));
        province.firms().forEach(firm -> move(firm, month, ids));
    }

    private void enter(DemoProvince province, LocalDate day, List<DemoFirm> firms, Map<Integer, EnterpriseId> ids) {
        var registered = enterprises.registerAll(
                firms.stream().map(DemoRegister::entrant).toList(), morning(day));
        var events = new ArrayList<RosterEvent>();
        for (int i = 0; i < firms.size(); i++) {
            var firm = firms.get(i);
            var id = registered.get(i);
            ids.put(firm.number(), id);
            var base = province.entryFile(firm).entrySet().stream()
                    .collect(Collectors.toMap(item -> item.getKey().code(), Map.Entry::getValue));
            events.add(new RosterEvent(id, day, firm.entry().arrival().reason(), DOCUMENT, base));
        }
        roster.recordAll(events, morning(day));
    }

    private void leave(LocalDate day, List<DemoFirm> firms, Map<Integer, EnterpriseId> ids) {
        var events = firms.stream()
                .flatMap(firm ->
                        firm.exit().stream().map(exit -> new RosterEvent(id(ids, firm), day, exit.reason(), DOCUMENT)))
                .toList();
        roster.recordAll(events, morning(day));
    }

    private void move(DemoFirm firm, YearMonth month, Map<Integer, EnterpriseId> ids) {
        for (var stay : firm.stays().subList(1, firm.stays().size())) {
            if (YearMonth.from(stay.from()).equals(month)) {
                var move = new Move(
                        id(ids, firm),
                        region(stay),
                        park(stay),
                        industry(stay),
                        stay.from(),
                        Dated.FOREVER,
                        stay.reason());
                memberships.correct(move, morning(stay.from()));
            }
        }
    }

    private static EnterpriseId id(Map<Integer, EnterpriseId> ids, DemoFirm firm) {
        return Optional.ofNullable(ids.get(firm.number())).orElseThrow();
    }

    private static NewEnterprise entrant(DemoFirm firm) {
        var stay = firm.stays().getFirst();
        return new NewEnterprise(firm.code(), firm.name(), region(stay), park(stay), industry(stay), stay.from(), true);
    }

    private static RegionCode region(Stay stay) {
        return RegionCode.of("%06d".formatted(stay.region()));
    }

    /// 103 is P01-3, 400 is P04 itself.
    private static Optional<ParkCode> park(Stay stay) {
        int park = stay.park() / 100;
        int zone = stay.park() % 100;
        return stay.park() == 0
                ? Optional.empty()
                : Optional.of(ParkCode.of(zone == 0 ? "P%02d".formatted(park) : "P%02d-%d".formatted(park, zone)));
    }

    private static IndustryCode industry(Stay stay) {
        return IndustryCode.of("%04d".formatted(stay.industry()));
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(OPENING_HOUR, 0).atZone(DemoLoader.ZONE).toInstant();
    }
}
