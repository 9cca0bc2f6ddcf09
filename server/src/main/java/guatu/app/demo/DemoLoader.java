package guatu.app.demo;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.access.people.DemoPosts;
import guatu.app.Settings;
import guatu.kernel.EnterpriseId;
import guatu.reporting.BulkFiling;
import guatu.reporting.BulkFilings;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Puts a synthetic province into the rooms, through their own bulk doors and month by month, as if it had happened:
/// who entered and left, then what was filed for the month before. Each month is one transaction with known times in
/// that month, so that figures can be asked for as known on any day of the past; a load that was cut off goes on where
/// it stopped.
@Service
public class DemoLoader {

    /// The last month that is loaded whole, such as `2024-05`.
    private static final String LOADED = "demo.loaded";

    private static final String COMPLETE = "demo.complete";

    /// The month of the year in which the planner looks at what has grown.
    private static final int STATISTICS_IN = 4;

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final DemoSource source;
    private final DemoRegister register;
    private final BulkFilings filings;
    private final DemoClosings closings;
    private final DemoAnnexes annexes;
    private final DemoProjects projects;
    private final DemoMonths months;
    private final DemoConference conference;
    private final DemoCases cases;
    private final DemoPosts posts;
    private final Settings settings;
    private final TransactionTemplate transaction;

    DemoLoader(
            DemoSource source,
            DemoRegister register,
            BulkFilings filings,
            DemoClosings closings,
            DemoAnnexes annexes,
            DemoProjects projects,
            DemoMonths months,
            DemoConference conference,
            DemoCases cases,
            DemoPosts posts,
            Settings settings,
            TransactionTemplate transaction) {
        this.source = source;
        this.register = register;
        this.filings = filings;
        this.closings = closings;
        this.annexes = annexes;
        this.projects = projects;
        this.months = months;
        this.conference = conference;
        this.cases = cases;
        this.posts = posts;
        this.settings = settings;
        this.transaction = transaction;
    }

    /// Loads the demo province of a pack, unless it is loaded.
    ///
    /// @param say told of each step
    public void load(Path pack, Extent extent, Consumer<String> say) {
        load(pack, extent, new OwnDoor(filings), say);
    }

    /// The same, with the filings through another door.
    public void load(Path pack, Extent extent, DemoDoor door, Consumer<String> say) {
        Acting.as(Actor.MACHINE, () -> {
            boolean complete = settings.find(COMPLETE).isPresent();
            boolean beside = !door.annexes() || projects.done();
            if (!complete || !beside) {
                var province = source.draw(pack, extent, DemoProvince.SEED);
                if (!complete) {
                    load(province, EnergyUse.Table.read(pack), door, say);
                    settings.put(COMPLETE, "true");
                }
                if (!beside) {
                    say.accept("演示数据（合成）：重大项目");
                    projects.load(province.firms(), DemoProvince.SEED, DemoProjects.COUNT);
                }
            }
            if (door.annexes() && !months.done()) {
                say.accept("演示数据（合成）：项目月报与年度方案");
                months.load(DemoMonths.FIRST_YEAR);
            }
            if (door.annexes() && !cases.done()) {
                say.accept("演示数据（合成）：入库晋级事项");
                cases.load(DemoCases.COUNT);
            }
            if (door.annexes() && !conference.done()) {
                say.accept("演示数据（合成）：联席会议");
                posts.load();
                conference.load();
            }
            return complete;
        });
    }

    /// How many projects and cases, over the months from the January of a year on.
    public record Size(int projects, int firstYear, int cases) {}

    /// Loads a province of firms that file nothing, with projects: for the bench. One post acts for all leaders of the
    /// province.
    public void projects(Path pack, Extent extent, Size size, Consumer<String> say) {
        load(pack, extent, (month, rows) -> {}, say);
        Acting.as(Actor.MACHINE, () -> {
            say.accept("projects");
            if (!projects.done()) {
                projects.load(
                        source.draw(pack, extent, DemoProvince.SEED).firms(), DemoProvince.SEED, size.projects(), true);
            }
            say.accept("months");
            if (!months.done()) {
                months.load(size.firstYear());
            }
            settings.refreshStatistics();
            say.accept("cases");
            if (!cases.done()) {
                cases.load(size.cases());
            }
            settings.refreshStatistics();
            return true;
        });
    }

    private void load(DemoProvince province, EnergyUse.Table energies, DemoDoor door, Consumer<String> say) {
        posts.load();
        var ids = new HashMap<Integer, EnterpriseId>();
        var first = settings.find(LOADED)
                .map(YearMonth::parse)
                .map(last -> last.plusMonths(1))
                .orElse(YearMonth.of(province.extent().baseYear() + 1, 1));
        register.readInto(ids, province, first);
        var last = province.extent().last().plusMonths(1);
        for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            var of = month;
            if (month.equals(first) || month.getMonthValue() == 1) {
                say.accept("演示数据（合成）：%d年".formatted(month.getYear()));
            }
            transaction.executeWithoutResult(status -> loadMonth(province, energies, of, ids, door));
            if (month.getMonthValue() == STATISTICS_IN || month.equals(first)) {
                settings.refreshStatistics();
            }
        }
        say.accept("演示数据（合成）：企业岗位与关账");
        posts.ofEnterprises();
        annexes.done();
        closings.close(province.extent().filed().stream().filter(door::closes).toList(), door.annexes());
        settings.refreshStatistics();
    }

    private void loadMonth(
            DemoProvince province,
            EnergyUse.Table energies,
            YearMonth month,
            Map<Integer, EnterpriseId> ids,
            DemoDoor door) {
        register.loadMonth(province, month, ids);
        var filed = month.minusMonths(1);
        if (province.extent().filed().contains(filed)) {
            var rows = new ArrayList<BulkFiling>();
            new DemoBatch(province.filings(filed), ids).rows().forEachRemaining(rows::add);
            if (door.annexes()) {
                rows.addAll(annexes.rows(province, energies, filed, ids));
            }
            door.file(filed, rows.iterator());
        }
        settings.put(LOADED, month.toString());
    }

    /// The way into the rooms.
    private record OwnDoor(BulkFilings filings) implements DemoDoor {

        @Override
        public void file(YearMonth month, Iterator<BulkFiling> rows) {
            filings.load(rows);
        }

        @Override
        public boolean annexes() {
            return true;
        }
    }
}
