package guatu.app;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.access.Role;
import guatu.access.people.DemoPosts;
import guatu.catalog.Enterprise;
import guatu.catalog.Enterprises;
import guatu.catalog.NewEnterprise;
import guatu.kernel.CreditCode;
import guatu.kernel.IndustryCode;
import guatu.kernel.RegionCode;
import guatu.projects.BulkProject;
import guatu.projects.BulkProject.BulkReserve;
import guatu.projects.BulkProject.BulkStage;
import guatu.projects.BulkProjects;
import guatu.projects.ProjectId;
import guatu.projects.ReserveLevel;
import guatu.projects.Stage;
import guatu.projects.SyntheticPromotions;
import guatu.workflow.SyntheticCases;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;

/// A server without the demo's history, in a process of its own that is going to be killed: the pack, the posts of
/// the demo, three units with building sites, and promotions that wait for prefecture and province. It is the product
/// as it is; only what it is filled with is made up, at its first start.
final class KilledHouse {

    static final String CASES = "晋级项目";
    static final String SITES = "工地项目";
    static final String MONTHS = "月报项目";
    static final int UNITS = 3;

    private static final String SEEDED = "killed.seeded";
    private static final LocalDate SINCE = LocalDate.of(2025, 6, 2);
    private static final LocalDate TODAY = LocalDate.of(2025, 11, 5);
    private static final RegionCode COUNTY = RegionCode.of("632801");

    private final ApplicationContext house;

    private KilledHouse(ApplicationContext house) {
        this.house = house;
    }

    /// Starts the server, fills it at its first start, and says that it is ready.
    ///
    /// @param arguments data directory, port, pack, number of this start, how many kills are to come
    public static void main(String[] arguments) {
        var home = Path.of(arguments[0]);
        var connection = DatabaseConnection.exclusive(home);
        SpringApplication.getShutdownHandlers().add(connection::close);
        var told = new HashMap<>(connection.properties());
        told.put("server.port", Integer.parseInt(arguments[1]));
        told.put("server.address", "127.0.0.1");
        told.put("guatu.demo", true);
        told.put("guatu.load-demo", false);
        told.put("guatu.pack", arguments[2]);
        var house = new KilledHouse(new Launch(guatu.Guatu.class).server(home, told));
        house.fill(Integer.parseInt(arguments[4]));
        System.out.println("READY " + arguments[3]);
    }

    private void fill(int kills) {
        var settings = house.getBean(Settings.class);
        Acting.as(Actor.MACHINE, () -> {
            if (settings.find(SEEDED).isEmpty()) {
                house.getBean(DemoPosts.class).load();
                var units = Stream.iterate(1, number -> number + 1)
                        .limit(UNITS)
                        .map(this::unit)
                        .toList();
                house.getBean(DemoPosts.class).ofEnterprises();
                projects(MONTHS, UNITS, Stage.S4, units);
                projects(SITES, UNITS * (3 + kills), Stage.S4, units);
                ask(projects(CASES, 40 + 40 * kills, Stage.S1, units));
                settings.put(SEEDED, "true");
            }
            return true;
        });
    }

    private Enterprise unit(int number) {
        return house.getBean(Enterprises.class)
                .register(new NewEnterprise(
                        CreditCode.complete("91630000KPRJ%05d".formatted(number)),
                        "项目单位" + number,
                        COUNTY,
                        Optional.empty(),
                        IndustryCode.of("2613"),
                        LocalDate.of(2020, 1, 1),
                        true));
    }

    private List<ProjectId> projects(String name, int count, Stage stage, List<Enterprise> units) {
        var projects = new ArrayList<BulkProject>();
        for (int number = 0; number < count; number++) {
            projects.add(project(name + number, stage, units.get(number % units.size())));
        }
        return house.getBean(BulkProjects.class).load(projects);
    }

    private static BulkProject project(String name, Stage to, Enterprise unit) {
        var sheet = Map.of(
                "nameZh", name,
                "nature", "NEW",
                "region", COUNTY.value(),
                "cluster", "SALT_LAKE",
                "content", "建设年产两万吨碳酸锂生产线",
                "total", "600000000",
                "security", "OPEN",
                "unitName", unit.nameZh(),
                "unitCode", unit.creditCode().value());
        var reserves = to == Stage.S1
                ? Stream.of(ReserveLevel.COUNTY, ReserveLevel.PREFECTURE)
                        .map(level -> new BulkReserve(level, SINCE))
                        .toList()
                : List.<BulkReserve>of();
        return new BulkProject(
                sheet,
                Optional.of(unit.id()),
                Optional.empty(),
                Stream.of(Stage.values())
                        .filter(stage -> stage.compareTo(to) <= 0)
                        .map(stage -> new BulkStage(stage, SINCE, false, ""))
                        .toList(),
                Optional.empty(),
                reserves,
                TODAY,
                Optional.empty(),
                List.of(),
                List.of(),
                false);
    }

    /// Has the county ask that each be taken into the province's reserve.
    private void ask(List<ProjectId> projects) {
        var cases = house.getBean(SyntheticCases.class);
        var promotions = house.getBean(SyntheticPromotions.class);
        var clock = house.getBean(Clock.class);
        projects.forEach(project ->
                cases.as(Role.COUNTY_OFFICE, COUNTY, clock.instant(), () -> promotions.ask(project, "条件具备")));
    }
}
