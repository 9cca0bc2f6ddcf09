package guatu.app.demo;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.access.OfficePost;
import guatu.access.PostDirectory;
import guatu.access.Role;
import guatu.app.Settings;
import guatu.catalog.Enterprise;
import guatu.catalog.Enterprises;
import guatu.catalog.Regions;
import guatu.projects.BulkProject;
import guatu.projects.BulkProjects;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Puts synthetic major projects of demo enterprises into the room of projects, once, through its bulk door.
@Component
public class DemoProjects {

    /// How many the demo has.
    public static final int COUNT = 600;

    private static final String LOADED = "demo.projects";
    private static final int BATCH = 1000;

    private final BulkProjects projects;
    private final Enterprises enterprises;
    private final Regions regions;
    private final PostDirectory directory;
    private final Settings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DemoProjects(
            BulkProjects projects,
            Enterprises enterprises,
            Regions regions,
            PostDirectory directory,
            Settings settings,
            Clock clock,
            TransactionTemplate transaction) {
        this.projects = projects;
        this.enterprises = enterprises;
        this.regions = regions;
        this.directory = directory;
        this.settings = settings;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// Whether they are there.
    boolean done() {
        return settings.find(LOADED).isPresent();
    }

    /// Loads so many projects of the firms of a province, unless it was done; the same seed gives the same projects.
    public void load(List<DemoFirm> firms, long seed, int count) {
        load(firms, seed, count, false);
    }

    /// @param everyLeader whether one post acts for all leaders of the province, who sponsor a quarter of the projects
    void load(List<DemoFirm> firms, long seed, int count, boolean everyLeader) {
        if (done()) {
            return;
        }
        Acting.as(
                Actor.MACHINE,
                () -> transaction.execute(status -> {
                    var batch = new ArrayList<BulkProject>();
                    var drawing = new ProjectDrawing(seed, LocalDate.now(clock), seat(), everyLeader);
                    for (int number = 1; number <= count; number++) {
                        var firm = firms.get((number * 7) % firms.size());
                        var place = regions.ofSlot(firm.at(LocalDate.now(clock)).region());
                        batch.add(drawing.draw(
                                number,
                                firm,
                                place,
                                enterprises.find(firm.code()).map(Enterprise::id)));
                        if (batch.size() == BATCH || number == count) {
                            projects.load(batch);
                            batch.clear();
                        }
                    }
                    settings.put(LOADED, Integer.toString(count));
                    return true;
                }));
    }

    private long seat() {
        return directory.offices(Role.LEADER, regions.province().code()).stream()
                .mapToLong(OfficePost::id)
                .findFirst()
                .orElse(0L);
    }
}
