package guatu.workflow;

import guatu.PostgresConfiguration;
import guatu.TestActors;
import guatu.access.Acting;
import guatu.access.Actor;
import guatu.access.Role;
import guatu.catalog.CatalogPack;
import guatu.catalog.Regions;
import guatu.journal.Who;
import guatu.kernel.EnterpriseId;
import guatu.kernel.RegionCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/// The kernel with posts that sit in the database, kinds of its own beside the pack's, a clock that turns, and a
/// listener such as a room above would be.
@SpringBootTest(classes = guatu.Guatu.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({PostgresConfiguration.class, WorkflowHouse.Above.class})
abstract class WorkflowHouse {

    static final Path PACK = Path.of("../plans/qinghai-2022-2025");
    static final TurningClock CLOCK = new TurningClock();
    static final Actor COUNTY = TestActors.county("632801");
    static final Actor OTHER_COUNTY = TestActors.county("632802");
    static final Actor PREFECTURE = TestActors.prefecture("632800");
    static final Actor OTHER_PREFECTURE = TestActors.prefecture("630100");
    static final Actor PROVINCE = TestActors.province();
    static final Actor ENTERPRISE = TestActors.enterprise(new EnterpriseId(77));
    static final PackageHash PAPERS = PackageHash.of("papers");
    static final String WHY = "材料与申报内容不一致，请核对后重新提交";

    /// Five more posts of the province, who countersign.
    static final List<Actor> FIVE = List.of(five(1), five(2), five(3), five(4), five(5));

    /// A post of the same role that no step asks.
    static final Actor NINTH = new Actor(
            new Who(9_999, 9_999, "127.0.0.1"),
            "ninth",
            "邻省处室",
            "Ninth",
            Role.PROVINCE_OFFICE,
            TestActors.province().scope());

    /// Kinds that need no code: rows of the pack's own form.
    private static final String MORE_STEPS = """
            FIVE,1,五人会签,Five,RATIO,0.6,PROVINCE_OFFICE,province,five-1|five-2|five-3|five-4|five-5,ASK,ALL,0,20,15,WORKDAY,2020-01-01,,D,test
            FOUR,1,四人会签,Four,ALL,1,PROVINCE_OFFICE,province,five-1|five-2|five-3|five-4,ASK,ALL,0,20,15,WORKDAY,2020-01-01,,D,test
            ONLY,1,只问未同意者,Only those,ALL,1,PROVINCE_OFFICE,province,five-1|five-2|five-3,ASK,OBJECTED,0,20,15,WORKDAY,2020-01-01,,D,test
            ROW,1,依次会签,One after another,SEQUENTIAL,1,PROVINCE_OFFICE,province,five-1|five-2|five-3,ASK,ALL,0,5,5,WORKDAY,2020-01-01,,D,test
            TWO,1,两人审定,Two people,ALL,1,PROVINCE_OFFICE,province,five-1,ASK,ALL,1,5,3,WORKDAY,2020-01-01,,D,test
            SILENT,1,逾期视为同意,Silent,ALL,1,PROVINCE_OFFICE,province,five-1,ASK,ALL,0,7,7,WORKDAY,2020-01-01,,D,test
            """;

    private static final List<String> MORE_KINDS = List.of("FIVE", "FOUR", "ONLY", "ROW", "TWO", "SILENT");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @TestBean(name = "testClock")
    @SuppressWarnings("NullAway") // the test bean is put in
    Clock clock;

    static Clock clock() {
        return CLOCK;
    }

    @Autowired
    Cases cases;

    @Autowired
    Deciding deciding;

    @Autowired
    TaskMoves moves;

    @Autowired
    Handovers handovers;

    @Autowired
    StopClocks stopClocks;

    @Autowired
    Delegations delegations;

    @Autowired
    CaseViews views;

    @Autowired
    InboxList inbox;

    @Autowired
    HolderDays holderDays;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Regions regions;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    CatalogPack codes;

    @Autowired
    WorkflowPack rules;

    @Autowired
    Above above;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @FlywayDataSource
    DataSource ownerSource;

    /// A room above: it hears how its cases end.
    @TestConfiguration(proxyBeanMethods = false)
    static class Above {

        final List<CaseClosed> closed = new CopyOnWriteArrayList<>();
        final List<CaseReturned> returned = new CopyOnWriteArrayList<>();

        @EventListener
        void closed(CaseClosed event) {
            closed.add(event);
        }

        @EventListener
        void returned(CaseReturned event) {
            returned.add(event);
        }
    }

    @BeforeEach
    void load() {
        CLOCK.set("2025-09-22T10:00");
        Acting.as(Actor.MACHINE, () -> {
            codes.load(PACK);
            rules.load(withMoreKinds());
            return true;
        });
        for (var actor : List.of(COUNTY, OTHER_COUNTY, PREFECTURE, OTHER_PREFECTURE, PROVINCE)) {
            filled(
                    actor,
                    actor.who().post() == 1
                            ? "630000"
                            : Long.toString(actor.who().post()));
        }
        FIVE.forEach(actor -> filled(actor, "630000"));
        filled(NINTH, "630100");
    }

    JdbcClient owner() {
        return JdbcClient.create(ownerSource);
    }

    /// Writes the post and the person who fills it.
    void filled(Actor actor, String region) {
        owner().sql("""
                insert into access.post (id, code, title_zh, title_en, role, region, park, enterprise, demo)
                overriding system value values (:id, :code, :title, :title, :role, :region, null, null, false)
                on conflict do nothing""")
                .param("id", actor.who().post())
                .param("code", actor.postCode())
                .param("title", actor.titleZh())
                .param("role", actor.role().name())
                .param("region", region)
                .update();
        assigned(actor);
    }

    void assigned(Actor actor) {
        owner().sql("""
                insert into access.person (id, login, name, password_hash, active, demo)
                overriding system value values (:id, 'p' || :id, '人员' || :id, '!', true, false) on conflict do nothing""").param("id", actor.who().person()).update();
        owner().sql("""
                insert into access.assignment (post, person, valid_from) values (:post, :person, '2020-01-01')
                on conflict do nothing""")
                .param("post", actor.who().post())
                .param("person", actor.who().person())
                .update();
    }

    /// The same post, filled by another person.
    static Actor other(Actor actor, long person) {
        return new Actor(
                new Who(person, actor.who().post(), "127.0.0.1"),
                actor.postCode(),
                actor.titleZh(),
                actor.titleEn(),
                actor.role(),
                actor.scope());
    }

    CaseId open(String kind, Actor by) {
        return open(kind, "632801", by);
    }

    CaseId open(String kind, String region, Actor by) {
        var key = "P" + NUMBER.incrementAndGet();
        var firm = by.scope().enterprise();
        return within(
                by,
                () -> cases.open(new NewCase(
                        CaseKind.of(kind),
                        new Subject("project", key, "项目" + key, "Project " + key, RegionCode.of(region), firm),
                        PAPERS,
                        Map.of("toLevel", "PROVINCE"),
                        "申请晋级")));
    }

    <T> T within(Actor actor, Supplier<T> work) {
        return Acting.as(actor, () -> Objects.requireNonNull(transactions.execute(status -> work.get())));
    }

    void decide(CaseId id, Actor actor, Decision decision) {
        decide(id, actor, decision, decision == Decision.AGREE ? "" : WHY);
    }

    /// Signs the first open task of the actor's post.
    void decide(CaseId id, Actor actor, Decision decision, String text) {
        sign(id, task(id, actor), actor, decision, text);
    }

    void sign(CaseId id, long task, Actor actor, Decision decision, String text) {
        Acting.as(actor, () -> {
            deciding.decide(id, task, decision, text, PAPERS);
            return true;
        });
    }

    /// The latest task of a post in a case, open ones first.
    long task(CaseId id, Actor actor) {
        return owner().sql("""
                select id from workflow.task where item = :item and post = :post
                 order by state = 'OPEN' desc, id desc limit 1""")
                .param("item", id.value())
                .param("post", actor.who().post())
                .query(Long.class)
                .single();
    }

    CaseView view(CaseId id) {
        return Acting.as(PROVINCE, () -> views.view(id));
    }

    <T> List<T> owner(String sql, Class<T> type) {
        return owner().sql(sql).query(type).list();
    }

    private static Actor five(int number) {
        return new Actor(
                new Who(9000 + number, 9000 + number, "127.0.0.1"),
                "five-" + number,
                "会签" + number,
                "Countersigner " + number,
                Role.PROVINCE_OFFICE,
                TestActors.province().scope());
    }

    private static Path withMoreKinds() {
        try {
            var folder = Files.createTempDirectory("workflow-pack");
            Files.createDirectory(folder.resolve("workflow"));
            try (var files = Files.list(PACK.resolve("workflow"))) {
                for (var file : files.toList()) {
                    Files.copy(file, folder.resolve("workflow").resolve(Objects.requireNonNull(file.getFileName())));
                }
            }
            var kinds = new ArrayList<String>();
            MORE_KINDS.forEach(kind -> kinds.add(kind + ",测试" + kind + ",Test " + kind + ",1,2020-01-01,,D,test"));
            append(folder, "kinds.csv", String.join("\n", kinds) + "\n");
            append(folder, "steps.csv", MORE_STEPS);
            append(
                    folder,
                    "transitions.csv",
                    "SILENT,OPEN,SILENCE,OPEN,NONE,ANYBODY,NONE,旧审批办法：7 个工作日内未答复视为同意,2020-01-01,,S,c0.2 规则 6\n");
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void append(Path folder, String file, String rows) throws IOException {
        Files.writeString(folder.resolve("workflow").resolve(file), rows, java.nio.file.StandardOpenOption.APPEND);
    }

    void resubmit(CaseId id, Actor by) {
        run(by, () -> cases.resubmit(id, PAPERS, "已按意见补充材料"));
    }

    long delegated(Actor from, Actor to, String ground) {
        return within(
                from,
                () -> delegations.give(new Delegations.NewDelegation(
                        to.who().post(),
                        Optional.of(to.who().person()),
                        List.of(),
                        LocalDate.of(2025, 9, 22),
                        LocalDate.of(2025, 9, 30),
                        ground)));
    }

    void run(Actor actor, Runnable work) {
        within(actor, () -> {
            work.run();
            return true;
        });
    }

    String key(CaseId id) {
        return Objects.requireNonNull(owner("select subject_key from workflow.item where id = " + id, String.class)
                .getFirst());
    }

    List<String> colours(Actor actor, CaseId id) {
        return Acting.as(
                        actor,
                        () -> inbox.all(new InboxList.Search(
                                "mine", List.of(), List.of(), List.of(), java.util.Optional.empty(), "", "")))
                .stream()
                .filter(row -> row.id() == id.value())
                .map(InboxRow::colour)
                .toList();
    }
}
