package guatu.app.demo;

import guatu.access.Acting;
import guatu.access.Actor;
import guatu.access.Role;
import guatu.app.Settings;
import guatu.kernel.RegionCode;
import guatu.projects.ReserveLevel;
import guatu.projects.SyntheticPromotions;
import guatu.projects.SyntheticPromotions.Candidate;
import guatu.workflow.CaseId;
import guatu.workflow.SyntheticCases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Opens a few dozen promotions of demo projects as counties would have in the weeks before, and lets the offices above
/// do some of what is theirs: some wait, some are late, some stand still, some were returned, refused or
/// approved.
@Component
class DemoCases {

    private static final String LOADED = "demo.cases";
    static final int COUNT = 48;
    private static final int WAYS = 6;

    private final SyntheticPromotions promotions;
    private final SyntheticCases cases;
    private final Settings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DemoCases(
            SyntheticPromotions promotions,
            SyntheticCases cases,
            Settings settings,
            Clock clock,
            TransactionTemplate transaction) {
        this.promotions = promotions;
        this.cases = cases;
        this.settings = settings;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// Whether they are there.
    boolean done() {
        return settings.find(LOADED).isPresent();
    }

    void load(int count) {
        Acting.as(Actor.MACHINE, () -> {
            var candidates = promotions.candidates(count);
            for (int number = 0; number < candidates.size(); number++) {
                one(number, candidates.get(number));
            }
            transaction.executeWithoutResult(status -> settings.put(LOADED, Integer.toString(candidates.size())));
            return true;
        });
    }

    private void one(int number, Candidate candidate) {
        var opened = ago(number % 3 == 1 ? 24 + number % 9 : 1 + number % 11);
        var id = cases.as(
                Role.COUNTY_OFFICE,
                candidate.county(),
                opened,
                () -> promotions.ask(candidate.project(), "演示数据：申请晋级入库"));
        var prefecture = RegionCode.of(candidate.county().value().substring(0, 4) + "00");
        var day = opened.plus(Duration.ofHours(20));
        switch (number % WAYS) {
            case 2 -> sign(id, Role.PREFECTURE_OFFICE, prefecture, day, "AGREE", "");
            case 3 -> sign(id, Role.PREFECTURE_OFFICE, prefecture, day, "RETURN", "演示：用地与能耗材料不一致，请核对后重报");
            case 4 ->
                cases.as(
                        Role.PREFECTURE_OFFICE,
                        prefecture,
                        day,
                        () -> cases.stop(id, "SUPPLEMENT", "演示补正〔2025〕%d 号".formatted(number)));
            case 5 -> above(id, candidate, prefecture, day, number);
            default -> {} // it waits
        }
    }

    /// Up to the province where it goes there; refused now and then.
    private void above(CaseId id, Candidate candidate, RegionCode prefecture, Instant day, int number) {
        if (number % 4 == 1) {
            sign(id, Role.PREFECTURE_OFFICE, prefecture, day, "OBJECT", "演示：产业政策不符，暂不支持入库");
            return;
        }
        sign(id, Role.PREFECTURE_OFFICE, prefecture, day, "AGREE", "");
        if (candidate.next() == ReserveLevel.PROVINCE && number % 2 == 0) {
            sign(id, Role.PROVINCE_OFFICE, RegionCode.of("630000"), day.plus(Duration.ofHours(30)), "AGREE", "");
        }
    }

    private void sign(CaseId id, Role role, RegionCode place, Instant at, String decision, String text) {
        cases.as(
                role,
                place,
                at.isAfter(clock.instant()) ? clock.instant() : at,
                () -> cases.decide(id, decision, text));
    }

    private Instant ago(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }
}
