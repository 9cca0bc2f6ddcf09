package guatu.catalog;

import guatu.PostgresConfiguration;
import guatu.TestActors;
import guatu.access.Acting;
import guatu.access.Actor;
import guatu.kernel.*;
import java.time.LocalDate;
import java.util.*;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest(classes = guatu.Guatu.class)
@Import(PostgresConfiguration.class)
class SixtyThousandTest {
    @Autowired
    CatalogPack pack;

    @Autowired
    Enterprises enterprises;

    @Autowired
    EnterpriseLists lists;

    @Autowired
    Roster roster;

    @Autowired
    Regions regions;

    @Autowired
    org.springframework.jdbc.core.simple.JdbcClient jdbc;

    @Autowired
    org.springframework.transaction.support.TransactionTemplate transactions;

    @Autowired
    @org.springframework.beans.factory.annotation.Qualifier("ownerDataSource")
    javax.sql.DataSource owner;

    @Autowired
    Industries industries;

    @Test
    void measures() throws Exception {
        Acting.as(Actor.MACHINE, () -> {
            pack.load(CatalogPackTest.PACK);
            return true;
        });
        var counties = regions.list().stream().filter(r -> r.level() == 3).toList();
        var trades = industries.list(4);
        var han = "青海盐湖钾锂镁铝铜铅锌光伏硅材能源化工矿业建材食品乳业藏药轻纺机械电子";
        var random = new Random(1);
        var all = IntStream.range(0, 60000)
                .mapToObj(i -> {
                    var name = new StringBuilder();
                    for (int k = 0; k < 6; k++) name.append(han.charAt(random.nextInt(han.length())));
                    return new NewEnterprise(
                            CreditCode.complete("91630000PF%07d".formatted(i)),
                            name + "演示有限公司",
                            counties.get(random.nextInt(counties.size())).code(),
                            Optional.empty(),
                            trades.get(random.nextInt(trades.size())).code(),
                            LocalDate.of(2021, 1, 1),
                            true);
                })
                .toList();
        long t = System.nanoTime();
        var ids = Acting.as(Actor.MACHINE, () -> enterprises.registerAll(all));
        System.out.println("PERF register60k " + (System.nanoTime() - t) / 1000000);
        t = System.nanoTime();
        Acting.as(Actor.MACHINE, () -> {
            roster.recordAll(ids.stream()
                    .map(id -> new RosterEvent(id, LocalDate.of(2021, 1, 1), RosterReason.CARRIED_OVER, "期初"))
                    .toList());
            return true;
        });
        System.out.println("PERF roster60k " + (System.nanoTime() - t) / 1000000);
        org.springframework.jdbc.core.simple.JdbcClient.create(owner)
                .sql("analyze")
                .update();
        for (var actor : List.of(TestActors.province(), TestActors.county("632801"))) {
            time(actor, "list", () -> search(actor, "", ""));
            time(actor, "list-since", () -> search(actor, "", "-since,name"));
            time(actor, "name", () -> search(actor, "盐湖", ""));
            time(actor, "initials", () -> search(actor, "qhyh", ""));
            time(actor, "code", () -> search(actor, "91630000PF0012", ""));
            time(
                    actor,
                    "get",
                    () -> Acting.as(actor, () -> {
                        try {
                            return enterprises.get(all.get(1).creditCode());
                        } catch (EnterpriseNotFound e) {
                            return e;
                        }
                    }));
            time(
                    actor,
                    "stock",
                    () -> Acting.as(
                            Actor.MACHINE,
                            () -> roster.stock(
                                    new Interval(632800, 632899),
                                    new Interval(0, 99999),
                                    new Interval(0, 9999),
                                    LocalDate.of(2025, 1, 1),
                                    KnownTime.NOW)));
        }
    }

    private Object search(Actor actor, String text, String sort) {
        var a = EnterpriseSearch.all();
        return Acting.as(
                actor,
                () -> lists.search(
                                new EnterpriseSearch(
                                        text,
                                        a.region(),
                                        a.park(),
                                        a.industry(),
                                        EnterpriseSearch.OnRoster.ON,
                                        Sorting.of(sort, EnterpriseSearch.KEYS)),
                                new Paging(0, 50))
                        .total());
    }

    private static void time(Actor actor, String what, Callable<?> work) throws Exception {
        Object r = work.call();
        var times = new ArrayList<Long>();
        for (int i = 0; i < 15; i++) {
            long t = System.nanoTime();
            r = work.call();
            times.add((System.nanoTime() - t) / 1000);
        }
        Collections.sort(times);
        System.out.println("PERF " + actor.postCode() + " " + what + " min " + times.get(0) + " p50 " + times.get(7)
                + " us -> "
                + String.valueOf(r).substring(0, Math.min(30, String.valueOf(r).length())));
    }
}
