package guatu.reporting;

import guatu.TestActors;
import guatu.access.Acting;
import guatu.access.Actor;
import guatu.catalog.CatalogPack;
import guatu.catalog.Enterprises;
import guatu.catalog.NewEnterprise;
import guatu.catalog.Roster;
import guatu.catalog.RosterEvent;
import guatu.catalog.RosterReason;
import guatu.kernel.CreditCode;
import guatu.kernel.EnterpriseId;
import guatu.kernel.FormCode;
import guatu.kernel.IndustryCode;
import guatu.kernel.ParkCode;
import guatu.kernel.Period;
import guatu.kernel.RegionCode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A desk to test at: the pack is loaded, firms are made as they are needed, and filings are filled in with
/// defaults.
@TestComponent
class Desk {

    static final FormCode FORM = FormCode.of("B204-1");
    static final Period.Month OCTOBER = Period.Month.of(2025, 10);
    static final Path PACK = Path.of("../plans/qinghai-2022-2025");
    static final String GOLMUD = "632801";
    static final String DELINGHA = "632802";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final CatalogPack codes;
    private final ReportingPack forms;
    private final Enterprises enterprises;
    private final Roster roster;
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;

    Desk(
            CatalogPack codes,
            ReportingPack forms,
            Enterprises enterprises,
            Roster roster,
            TransactionTemplate transactions,
            JdbcClient jdbc) {
        this.codes = codes;
        this.forms = forms;
        this.enterprises = enterprises;
        this.roster = roster;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    /// A firm with its post.
    record Firm(EnterpriseId id, CreditCode code, Actor post) {

        FilingKey in(Period.Month month) {
            return new FilingKey(code, FORM, month);
        }

        FilingKey october() {
            return in(OCTOBER);
        }
    }

    void loadPack() {
        loadPack(PACK);
    }

    void loadPack(Path pack) {
        Acting.as(Actor.MACHINE, () -> {
            codes.load(pack);
            forms.load(pack);
            return codes;
        });
    }

    Firm firm(String county) {
        return firm(county, Optional.empty(), Map.of());
    }

    /// A firm on the register only.
    Firm unlisted(String county, Optional<String> park) {
        return firm(county, park, Map.of(), false);
    }

    /// A firm on the roster since the beginning of the year.
    Firm firm(String county, Optional<String> park, Map<String, List<Long>> base) {
        return firm(county, park, base, true);
    }

    private Firm firm(String county, Optional<String> park, Map<String, List<Long>> base, boolean listed) {
        int number = NUMBER.incrementAndGet();
        var code = CreditCode.complete("91630000TEAT%05d".formatted(number));
        return Acting.as(Actor.MACHINE, () -> {
            var made = enterprises.register(new NewEnterprise(
                    code,
                    "测试企业" + number,
                    RegionCode.of(county),
                    park.map(ParkCode::of),
                    IndustryCode.of("2613"),
                    LocalDate.of(2020, 1, 1),
                    true));
            if (listed) {
                roster.record(
                        new RosterEvent(made.id(), LocalDate.of(2025, 1, 1), RosterReason.CARRIED_OVER, "入库资料", base));
            }
            return new Firm(made.id(), code, TestActors.enterprise(made.id()));
        });
    }

    /// Values of October that no check objects to, with changes: `cell=value`, an empty value for none.
    static Map<String, String> typed(String... changes) {
        var values = new TreeMap<>(Map.of(
                "01.month",
                "1000",
                "01.cumulative",
                "9000",
                "03.month",
                "980",
                "03.cumulative",
                "8800",
                "04.month",
                "100",
                "04.cumulative",
                "700",
                "05.month",
                "12.5",
                "05.cumulative",
                "110"));
        for (var change : changes) {
            var parts = change.split("=", -1);
            if (parts[1].isEmpty()) {
                values.remove(parts[0]);
            } else {
                values.put(parts[0], parts[1]);
            }
        }
        return values;
    }

    /// Runs a query as the machine sees it.
    <T> T see(java.util.function.Function<JdbcClient, T> query) {
        return Acting.as(
                Actor.MACHINE,
                () -> java.util.Objects.requireNonNull(transactions.execute(status -> query.apply(jdbc))));
    }

    /// The open facts of a firm as `month revision level region value`.
    List<String> openFacts(Firm firm) {
        return see(db ->
                db.sql("""
                        select to_char(month, 'YYYY-MM') || ' r' || revision || ' L' || level || ' ' || region || ' '
                               || coalesce(values[2]::text, '-')
                          from reporting.pub_fact
                         where enterprise = :id and known_to is null
                         order by month""").param("id", firm.id().value()).query(String.class).list());
    }

    long count(String table, Firm firm) {
        return see(db -> db.sql("select count(*) from reporting." + table + " where enterprise = :id")
                .param("id", firm.id().value())
                .query(Long.class)
                .single());
    }
}
