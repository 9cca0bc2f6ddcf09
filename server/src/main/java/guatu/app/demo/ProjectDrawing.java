package guatu.app.demo;

import guatu.catalog.Region;
import guatu.kernel.EnterpriseId;
import guatu.projects.BulkProject;
import guatu.projects.BulkProject.BulkItem;
import guatu.projects.BulkProject.BulkReserve;
import guatu.projects.BulkProject.BulkSponsor;
import guatu.projects.BulkProject.BulkStage;
import guatu.projects.BulkProject.BulkStatus;
import guatu.projects.BulkProject.BulkVisit;
import guatu.projects.ProjectCode;
import guatu.projects.ReserveLevel;
import guatu.projects.SideStatus;
import guatu.projects.Stage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Draws synthetic major projects: records, stages, reserves, sponsors and procedures. All names are invented and say
/// so.
final class ProjectDrawing {

    private static final long STREAM = 9L << 40;
    private static final long YI = 100_000_000;
    private static final int LATELY = 105; // days
    private static final long SPONSORED = 5 * YI;
    private static final List<Theme> THEMES = List.of(
            new Theme("SALT_LAKE", "盐湖提锂", "2613", 14),
            new Theme("SALT_LAKE", "高纯镁盐", "2613", 8),
            new Theme("SALT_LAKE", "钾肥提质", "2619", 6),
            new Theme("NEW_ENERGY", "光伏组件", "3825", 12),
            new Theme("NEW_ENERGY", "锂离子储能电池", "3841", 12),
            new Theme("NEW_ENERGY", "风电整机", "3415", 6),
            new Theme("NEW_MATERIALS", "高纯晶硅", "3985", 8),
            new Theme("NEW_MATERIALS", "碳素新材料", "3091", 6),
            new Theme("NONFERROUS", "铝箔深加工", "3252", 10),
            new Theme("NONFERROUS", "铅锌综合利用", "3212", 6),
            new Theme("NONFERROUS", "铜冶炼环保升级", "3211", 4),
            new Theme("BIG_DATA", "绿电算力中心", "", 4),
            new Theme("OTHER", "特色饮品加工", "1529", 4));
    private static final List<Goal> GOALS = List.of(
            new Goal(Stage.S0, 8),
            new Goal(Stage.S1, 16),
            new Goal(Stage.S2, 18),
            new Goal(Stage.S3, 10),
            new Goal(Stage.S4, 26),
            new Goal(Stage.S5, 5),
            new Goal(Stage.S6, 9),
            new Goal(Stage.S7, 4),
            new Goal(Stage.S8, 4));
    private static final List<String> PROBLEMS = List.of("用地指标待落实", "外线电源接入滞后", "流动资金缺口", "能耗指标待批复", "征拆未完成");

    private final long seed;
    private final LocalDate today;
    private final long seat;
    private final boolean everyLeader;

    /// @param seat the post of the province's sponsoring leader; 0 where there is none
    /// @param everyLeader whether it acts for all leaders of the province, not for the first alone
    ProjectDrawing(long seed, LocalDate today, long seat, boolean everyLeader) {
        this.seed = seed;
        this.today = today;
        this.seat = seat;
        this.everyLeader = everyLeader;
    }

    private record Theme(String cluster, String words, String industry, int weight) {}

    private record Goal(Stage stage, int weight) {}

    BulkProject draw(int number, DemoFirm firm, Region place, Optional<EnterpriseId> unit) {
        var dice = Dice.of(seed, STREAM + number);
        var theme = dice.pick(THEMES, Theme::weight);
        var goal = dice.pick(GOALS, Goal::weight).stage();
        long total = total(dice);
        boolean technical = dice.permille(180);
        var stages = DemoStages.draw(number, goal, today, dice);
        var approval = dice.permille(150) ? "VERIFICATION" : dice.permille(80) ? "APPROVAL" : "FILING";
        var sheet = sheet(number, firm, place, theme, goal, total, technical, approval, stages, dice);
        boolean early = goal.compareTo(Stage.S1) <= 0;
        boolean asleep = dice.permille(130);
        int within = early ? 80 : 25;
        var since = stages.getLast().since();
        var confirmed = today.minusDays(asleep ? dice.between(early ? 95 : 35, 200) : dice.between(0, within));
        boolean verified = approval.equals("VERIFICATION") && goal.compareTo(Stage.S2) >= 0;
        return new BulkProject(
                sheet,
                unit,
                goal.compareTo(Stage.S2) >= 0 ? Optional.of(code(number, place, stages, dice)) : Optional.empty(),
                stages,
                status(goal, since, dice),
                reserves(goal, total, stages, dice),
                confirmed.isBefore(since) ? since : confirmed,
                verified ? Optional.of(at(stages, Stage.S2)) : Optional.empty(),
                total >= SPONSORED && goal.compareTo(Stage.S1) >= 0 ? sponsors(number, stages, dice) : List.of(),
                items(goal, stages, dice),
                true);
    }

    /// Most are small; one in four or so is at or above 5亿.
    private static long total(Dice dice) {
        long millions = dice.permille(280)
                ? dice.between(500, dice.permille(150) ? 6000 : 1800)
                : dice.between(30, dice.permille(400) ? 490 : 180);
        return millions * 1_000_000;
    }

    private Map<String, String> sheet(
            int number,
            DemoFirm firm,
            Region place,
            Theme theme,
            Stage goal,
            long total,
            boolean technical,
            String approval,
            List<BulkStage> stages,
            Dice dice) {
        var sheet = new LinkedHashMap<String, String>();
        long equipment = total * dice.between(35, 55) / 100;
        long other = total * dice.between(5, 12) / 100;
        long own = total * dice.between(25, 50) / 100;
        var start = goal.compareTo(Stage.S4) >= 0 && stages.size() > 4
                ? stages.get(4).since()
                : today.plusDays(dice.between(20, 500));
        var completion = start.plusDays(dice.between(240, 800));
        sheet.put("nameZh", "演示项目·%s·%s %02d".formatted(place.shortZh(), theme.words(), number));
        sheet.put("nature", technical ? "TECHNICAL" : dice.permille(250) ? "EXPANSION" : "NEW");
        sheet.put("approval", approval);
        sheet.put("type", technical ? "TECHNICAL" : "BASIC");
        sheet.put("security", "OPEN");
        sheet.put("unitName", firm.name());
        sheet.put("unitCode", firm.code().value());
        sheet.put("legalPerson", "演示法人");
        sheet.put("contact", "演示联系人");
        sheet.put("region", place.code().value());
        parkOf(firm.at(today).park()).ifPresent(park -> sheet.put("park", park));
        sheet.put("site", place.shortZh() + "工业用地");
        sheet.put("lat", nudged(place.lat(), dice));
        sheet.put("lon", nudged(place.lon(), dice));
        sheet.put("datum", "WGS84");
        sheet.put("altitude", Long.toString(dice.between(2200, 3200)));
        sheet.put("industry", theme.industry());
        sheet.put("cluster", theme.cluster());
        sheet.put("content", "演示数据：建设%s生产线及配套公用工程。".formatted(theme.words()));
        sheet.put("total", Long.toString(total));
        sheet.put("fixedConstruction", Long.toString(total - equipment - other));
        sheet.put("fixedEquipment", Long.toString(equipment));
        sheet.put("fixedOther", Long.toString(other));
        sheet.put("sourceOwn", Long.toString(own));
        sheet.put("sourceBank", Long.toString(total - own));
        sheet.put("plannedStart", start.toString());
        if (stages.size() > 2 && number % 4 != 0) {
            var signed = stages.get(1).since();
            sheet.put("signed", signed.toString());
            sheet.put("contractDue", "%d=%d".formatted(signed.getYear(), total / 10));
            if (number % 5 != 0) {
                sheet.put("registered", stages.get(2).since().toString());
            }
        }
        sheet.put("plannedCompletion", completion.toString());
        sheet.put(
                "plannedProduction", completion.plusDays(dice.between(30, 150)).toString());
        sheet.put("output", Long.toString(total * dice.between(60, 180) / 100));
        sheet.put("jobs", Long.toString(dice.between(30, 600)));
        sheet.put("energyTotal", Long.toString(total / YI * dice.between(800_000, 4_000_000)));
        sheet.put("origin", dice.permille(400) ? "ATTRACTED" : "OWN");
        if (goal.compareTo(Stage.S1) >= 0) {
            sheet.put("screening", "PASSED");
        }
        if (goal.compareTo(Stage.S2) >= 0) {
            sheet.put("applied", stages.get(2).since().toString());
        }
        if (goal == Stage.S7) {
            sheet.put("capacityReached", Long.toString(dice.between(80, 104)));
        }
        return sheet;
    }

    private static String nudged(BigDecimal degrees, Dice dice) {
        return degrees.add(BigDecimal.valueOf(dice.between(-60, 60), 3))
                .setScale(6, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static Optional<String> parkOf(int slot) {
        int zone = slot % 100;
        return slot == 0
                ? Optional.empty()
                : Optional.of(zone == 0 ? "P%02d".formatted(slot / 100) : "P%02d-%d".formatted(slot / 100, zone));
    }

    private static ProjectCode code(int number, Region place, List<BulkStage> stages, Dice dice) {
        var day = stages.get(2).since();
        return new ProjectCode("%02d%02d-%s-04-01-%06d"
                .formatted(day.getYear() % 100, day.getMonthValue(), place.code(), number * 10 + dice.below(10)));
    }

    private static LocalDate at(List<BulkStage> stages, Stage stage) {
        return stages.get(Math.min(stage.number(), stages.size() - 1)).since();
    }

    private Optional<BulkStatus> status(Stage goal, LocalDate since, Dice dice) {
        boolean stopped = goal == Stage.S4 && dice.permille(70);
        boolean slowed = goal.compareTo(Stage.S3) <= 0 && goal != Stage.S0 && dice.permille(40);
        return stopped || slowed
                ? Optional.of(new BulkStatus(
                        stopped ? SideStatus.STOPPED : SideStatus.SLOWED,
                        since.plusDays(1).isAfter(today) ? today : since.plusDays(1),
                        "演示：资金未到位，暂缓推进",
                        Optional.of(today.plusDays(dice.between(20, 160)))))
                : Optional.empty();
    }

    private static List<BulkReserve> reserves(Stage goal, long total, List<BulkStage> stages, Dice dice) {
        var reserves = new ArrayList<BulkReserve>();
        if (goal.compareTo(Stage.S1) < 0) {
            return reserves;
        }
        var since = stages.get(1).since();
        var least = Map.of(ReserveLevel.COUNTY, YI / 2, ReserveLevel.PREFECTURE, YI, ReserveLevel.PROVINCE, SPONSORED);
        for (var level : List.of(ReserveLevel.COUNTY, ReserveLevel.PREFECTURE, ReserveLevel.PROVINCE)) {
            if (total < least.getOrDefault(level, 0L) || !dice.permille(880)) {
                return reserves;
            }
            reserves.add(new BulkReserve(level, since));
        }
        return reserves;
    }

    private List<BulkSponsor> sponsors(int number, List<BulkStage> stages, Dice dice) {
        var sponsors = new ArrayList<BulkSponsor>();
        var from = at(stages, Stage.S1);
        for (var level : List.of(ReserveLevel.COUNTY, ReserveLevel.PREFECTURE, ReserveLevel.PROVINCE)) {
            if (dice.permille(930)) {
                int leader = level == ReserveLevel.PROVINCE ? number % 12 + 1 : number % 40 + 1;
                sponsors.add(new BulkSponsor(
                        level,
                        "演示领导%s%02d".formatted(level.zh().substring(0, 1), leader),
                        level.zh() + "包联领导",
                        level == ReserveLevel.PROVINCE && (leader == 1 || everyLeader) ? seat : 0,
                        from,
                        visits(from, dice)));
            }
        }
        return sponsors;
    }

    private List<BulkVisit> visits(LocalDate from, Dice dice) {
        var visits = new ArrayList<BulkVisit>();
        var day = from.plusDays(dice.between(20, 90));
        for (int visit = 0; visit < 2 && day.isBefore(today); visit++) {
            var solved = day.plusDays(dice.between(5, 120));
            visits.add(new BulkVisit(
                    day,
                    "项目现场",
                    "演示：" + dice.pick(PROBLEMS),
                    dice.permille(300) ? Optional.of(day.plusDays(dice.between(30, 150))) : Optional.empty(),
                    solved.isBefore(today) && dice.permille(750) ? Optional.of(solved) : Optional.empty()));
            day = day.plusDays(dice.between(60, 200));
        }
        var lately = today.minusDays(3 + from.toEpochDay() * 7 % LATELY); // most are in time, some are due, some late
        var last = visits.isEmpty() ? from : visits.getLast().day();
        if (last.isBefore(lately)) {
            var raised = "演示：" + PROBLEMS.get((int) (from.toEpochDay() % PROBLEMS.size()));
            visits.add(new BulkVisit(lately, "项目现场", raised, Optional.empty(), Optional.of(lately)));
        }
        return visits;
    }

    /// Some of the procedures of a project in its preliminary work; all that a start asks for of one that has started.
    private List<BulkItem> items(Stage goal, List<BulkStage> stages, Dice dice) {
        var items = new ArrayList<BulkItem>();
        if (goal.compareTo(Stage.S2) < 0 || stages.size() < 3) {
            return items;
        }
        boolean ready = goal.compareTo(Stage.S3) >= 0;
        var day = stages.get(2).since();
        for (var procedure : ItemPlan.IN_ORDER) {
            boolean needed = procedure.always() || dice.permille(350);
            if (!needed) {
                items.add(item(procedure, 1, "WAIVE", "NOT_NEEDED", "NOBODY", "ENDS", day, "演示：经核实本项目不涉及"));
            } else if (ready || dice.permille(procedure.early() ? 900 : 250)) {
                var done = day.plusDays(dice.between(3, 25));
                boolean over = ready || (procedure.early() && done.isBefore(today));
                var recent = today.minusDays(dice.between(1, 20));
                var begun = over || recent.isBefore(day) ? day : recent;
                items.add(item(procedure, 1, "SUBMIT", "SUBMITTED", "WINDOW", "NONE", begun, ""));
                items.add(item(procedure, 2, "ACCEPT", "ACCEPTED", "OFFICE", "RUNS", begun, ""));
                if (!over) {
                    var word = today.minusDays(begun.toEpochDay() % 10);
                    if (word.isAfter(begun)) {
                        items.add(
                                item(procedure, 3, "CONFIRM", "ACCEPTED", "OFFICE", "NONE", word, "演示：已与审批部门核对，按期办理"));
                    }
                    return items;
                }
                var limit = ready ? stages.get(Math.min(3, stages.size() - 1)).since() : today;
                var at = done.isAfter(limit) ? limit : done;
                items.add(item(procedure, 3, "APPROVE", "APPROVED", "NOBODY", "ENDS", at, ""));
            } else {
                return items;
            }
        }
        return items;
    }

    private static BulkItem item(
            ItemPlan procedure,
            int no,
            String event,
            String state,
            String holder,
            String clock,
            LocalDate day,
            String reason) {
        return new BulkItem(procedure.name(), no, event, state, holder, clock, day, reason);
    }

    /// The procedures that a start asks for, in an order in which they can be done.
    private enum ItemPlan {
        FILING(true, true),
        STABILITY(false, true),
        SITE(true, true),
        LAND_PERMIT(true, false),
        LAND_SUPPLY(true, false),
        WORKS_PERMIT(true, false),
        ENERGY(true, false),
        ENVIRONMENT(true, false),
        SOIL(true, false),
        WATER(false, false),
        FLOOD(false, false),
        MINERALS(false, false),
        GEOLOGY(false, false),
        SEISMIC(false, false),
        CLIMATE(false, false),
        RELICS(false, false),
        GRASSLAND(false, false),
        SAFETY(true, false),
        HEALTH(false, false),
        DRAWINGS(true, false),
        TENDER(false, false),
        BUILDING_PERMIT(true, false),
        FIRE(true, false),
        AIR_DEFENCE(false, false);

        static final List<ItemPlan> IN_ORDER = List.of(values());

        private final boolean always;
        private final boolean early;

        ItemPlan(boolean always, boolean early) {
            this.always = always;
            this.early = early;
        }

        boolean always() {
            return always;
        }

        boolean early() {
            return early;
        }
    }
}
