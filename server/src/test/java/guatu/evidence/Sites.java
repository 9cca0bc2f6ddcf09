package guatu.evidence;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.catalog.CatalogPack;
import guatu.catalog.Enterprise;
import guatu.catalog.Enterprises;
import guatu.catalog.NewEnterprise;
import guatu.kernel.CreditCode;
import guatu.kernel.EnterpriseId;
import guatu.kernel.IndustryCode;
import guatu.kernel.Period;
import guatu.kernel.RegionCode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Building sites of firms, a subject a month: what a room of projects would tell of them. All stand at one point.
@TestComponent
class Sites implements EvidenceSubjects, PhotoExpectations {

    static final String LAT = "36.42";
    static final String LON = "94.9";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Map<String, EnterpriseId> owners = new ConcurrentHashMap<>();
    private final CatalogPack pack;
    private final Enterprises enterprises;
    private final JdbcClient jdbc;

    Sites(CatalogPack pack, Enterprises enterprises, JdbcClient jdbc) {
        this.pack = pack;
        this.enterprises = enterprises;
        this.jdbc = jdbc;
    }

    void loadPack() {
        Acting.as(Actor.MACHINE, () -> {
            pack.load(Path.of("../plans/qinghai-2022-2025"));
            return pack;
        });
    }

    /// A new site of a new firm in a county; its name is its key.
    String site(String county) {
        int number = NUMBER.incrementAndGet();
        var name = "S" + number;
        Enterprise firm = Acting.as(
                Actor.MACHINE,
                () -> enterprises.register(new NewEnterprise(
                        CreditCode.complete("91630000PHTA%05d".formatted(number)),
                        "照片企业" + number,
                        RegionCode.of(county),
                        Optional.empty(),
                        IndustryCode.of("2613"),
                        LocalDate.of(2020, 1, 1),
                        true)));
        owners.put(name, firm.id());
        return name;
    }

    EnterpriseId owner(String site) {
        return Optional.ofNullable(owners.get(site)).orElseThrow();
    }

    @Override
    public String kind() {
        return "site";
    }

    @Override
    public Optional<EvidenceSubject> find(String key) {
        var owner = owners.get(key.substring(0, key.indexOf('/')));
        if (owner == null) {
            return Optional.empty();
        }
        boolean seen = jdbc.sql("select count(*) = 1 from catalog.pub_enterprise where id = :id")
                .param("id", owner.value())
                .query(Boolean.class)
                .single();
        if (!seen) {
            return Optional.empty();
        }
        boolean own =
                Acting.current().scope().enterprise().filter(owner::equals).isPresent();
        return Optional.of(new EvidenceSubject(key, Optional.of(owner), own));
    }

    @Override
    public PhotoExpectation of(String key) {
        int slash = key.indexOf('/');
        return new PhotoExpectation(
                key.substring(0, slash),
                Optional.of(Period.Month.of(key.substring(slash + 1))),
                Optional.of(Site.point(GeoPoint.wgs84(LAT, LON))));
    }
}
