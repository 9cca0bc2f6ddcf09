package guatu.reporting;

import static guatu.reporting.Desk.typed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.PostgresConfiguration;
import guatu.TestActors;
import guatu.access.Acting;
import guatu.access.Actor;
import guatu.catalog.Enterprises;
import guatu.catalog.NewEnterprise;
import guatu.catalog.Roster;
import guatu.catalog.RosterEvent;
import guatu.catalog.RosterReason;
import guatu.catalog.Succession;
import guatu.catalog.Successions;
import guatu.figures.Bridge;
import guatu.figures.FigureQuery;
import guatu.figures.FigureScope;
import guatu.figures.Figures;
import guatu.figures.FiguresPack;
import guatu.kernel.CreditCode;
import guatu.kernel.IndicatorCode;
import guatu.kernel.IndustryCode;
import guatu.kernel.Period;
import guatu.kernel.RegionCode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/// Mergers and splits by the hand-calculated examples of docs/rules/roster.csv: what a firm is compared with (E08), and
/// the bridge between last year's figure and this year's, to the last unit.
@SpringBootTest(classes = guatu.Guatu.class)
@Import({PostgresConfiguration.class, Desk.class})
class RestructuringTest {

    private static final Path TABLE = Path.of("../docs/rules/roster.csv");
    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final Period.Month LAST = Period.Month.of(2024, 10);
    private static final Period.Month NOW = Period.Month.of(2025, 10);
    private static final String REASON = "企业重组，业务与去年口径不同";

    @Autowired
    Desk desk;

    @Autowired
    FiguresPack indicators;

    @Autowired
    Enterprises enterprises;

    @Autowired
    Roster roster;

    @Autowired
    Successions successions;

    @Autowired
    Filings filings;

    @Autowired
    FilingViews views;

    @Autowired
    Acceptances acceptances;

    @Autowired
    Figures figures;

    @Autowired
    TransactionTemplate transactions;

    private static int number = 0;

    private record Line(
            String story,
            Succession.Kind kind,
            String firm,
            boolean successor,
            String share,
            String county,
            String lastYear,
            String base,
            String now) {

        static Line of(String text) {
            var cells = text.split(",", 10);
            return new Line(
                    cells[0],
                    Succession.Kind.valueOf(cells[1]),
                    cells[2],
                    cells[3].equals("successor"),
                    cells[4],
                    cells[5],
                    cells[6],
                    cells[7],
                    cells[8]);
        }
    }

    @BeforeEach
    void load() {
        desk.loadPack();
        Acting.as(Actor.MACHINE, () -> {
            indicators.load(Desk.PACK);
            return true;
        });
    }

    @Test
    void aFirmIsComparedWithTheBusinessItHas() throws IOException {
        var stories = new LinkedHashMap<String, List<Line>>();
        Files.readAllLines(TABLE).stream()
                .skip(1)
                .map(Line::of)
                .forEach(line -> stories.computeIfAbsent(line.story(), none -> new ArrayList<>())
                        .add(line));
        assertThat(stories).hasSize(5);
        stories.values().forEach(this::play);
        // hand-calculated: published, same, left, restructured, revised, now — in 千元
        assertBridge("632802", "500", "100", "0", "0", "0", "600");
        assertBridge("632821", "1001", "99", "0", "0", "0", "1100");
        assertBridge("632822", "1000", "100", "0", "0", "0", "1100");
        assertBridge("632823", "500", "100", "0", "300", "0", "900");
        // 9000 + 1001 + 300 of the firm that went to another county, and is taken out whole
        assertBridge("632801", "10301", "1000", "0", "-300", "0", "11001");
        // over both counties the move is nothing but a restructuring; Haixi is 632800
        var whole = bridge("632800");
        assertThat(whole.restructured().amount().amount()).isEqualByComparingTo("0");
        assertThat(whole.revised().amount().amount()).isEqualByComparingTo("0");
        assertThat(whole.left().amount().amount()).isEqualByComparingTo("0");
        assertThat(sum(whole)).isEqualByComparingTo(whole.now().amount());
    }

    private void play(List<Line> story) {
        var firms = new LinkedHashMap<String, Desk.Firm>();
        for (var line : story) {
            firms.put(line.firm(), firm(line));
            if (!line.lastYear().isEmpty()) {
                file(of(firms, line.firm()), LAST, line.lastYear(), Optional.empty());
            }
        }
        restructure(story, firms);
        for (var line : story) {
            if (!line.base().isEmpty()) {
                var firm = of(firms, line.firm());
                var view = Acting.as(firm.post(), () -> views.view(firm.in(NOW)));
                assertThat(view.lastYear().get("01.cumulative"))
                        .as(line.story() + " " + line.firm())
                        .isEqualTo(line.base());
                assertThatThrownBy(() -> file(
                                firm,
                                NOW,
                                line.now(),
                                Optional.of(new BigDecimal(line.base())
                                        .add(BigDecimal.ONE)
                                        .toString())))
                        .isInstanceOf(FilingRefused.class)
                        .satisfies(no -> assertThat(((FilingRefused) no).findings())
                                .anyMatch(finding -> finding.ruleId().equals("E08")));
                file(firm, NOW, line.now(), Optional.of(line.base()));
            }
        }
    }

    private static Desk.Firm of(Map<String, Desk.Firm> firms, String name) {
        return Optional.ofNullable(firms.get(name)).orElseThrow();
    }

    private void restructure(List<Line> story, Map<String, Desk.Firm> firms) {
        var kind = story.getFirst().kind();
        var parts = new ArrayList<Succession>();
        var events = new ArrayList<RosterEvent>();
        for (var line : story) {
            boolean split = kind == Succession.Kind.SPLIT;
            if (line.successor() == split) {
                var other = story.stream()
                        .filter(one -> one.successor() != line.successor())
                        .findFirst()
                        .orElseThrow();
                var from = of(firms, split ? other.firm() : line.firm());
                var to = of(firms, split ? line.firm() : other.firm());
                parts.add(new Succession(
                        from.id(),
                        to.id(),
                        DAY,
                        kind,
                        new BigDecimal(line.share()).movePointRight(4).intValueExact(),
                        "测试协议"));
            }
            if (line.now().isEmpty()) {
                events.add(new RosterEvent(
                        of(firms, line.firm()).id(), DAY, split ? RosterReason.SPLIT_UP : RosterReason.MERGED, "协议"));
            } else if (line.lastYear().isEmpty()) {
                events.add(new RosterEvent(
                        of(firms, line.firm()).id(), DAY, split ? RosterReason.SPLIT : RosterReason.MERGED_NEW, "协议"));
            }
        }
        Acting.as(
                TestActors.province(),
                () -> transactions.execute(status -> {
                    if (!events.isEmpty()) {
                        roster.recordAll(events);
                    }
                    successions.record(parts);
                    return true;
                }));
    }

    private Desk.Firm firm(Line line) {
        var code = CreditCode.complete("91630000RXTR%05d".formatted(++number));
        return Acting.as(Actor.MACHINE, () -> {
            var made = enterprises.register(new NewEnterprise(
                    code,
                    "重组企业" + number,
                    RegionCode.of(line.county()),
                    Optional.empty(),
                    IndustryCode.of("2613"),
                    LocalDate.of(2020, 1, 1),
                    true));
            if (!line.lastYear().isEmpty()) {
                roster.record(new RosterEvent(made.id(), LocalDate.of(2024, 1, 1), RosterReason.CARRIED_OVER, "入库资料"));
            }
            return new Desk.Firm(made.id(), code, TestActors.enterprise(made.id()));
        });
    }

    private void file(Desk.Firm firm, Period.Month month, String cumulative, Optional<String> base) {
        var values = new java.util.TreeMap<String, String>(typed(
                "01.month=" + cumulative,
                "01.cumulative=" + cumulative,
                "03.month=",
                "03.cumulative=",
                "04.month=",
                "04.cumulative=",
                "05.month=1",
                "05.cumulative=1"));
        base.ifPresent(amount -> {
            var view = Acting.as(firm.post(), () -> views.view(firm.in(month)));
            values.putAll(view.lastYear());
            values.keySet()
                    .removeIf(cell -> cell.endsWith(".month") && view.lastYear().containsKey(cell));
            view.lastYear().forEach((cell, known) -> {
                values.remove(cell);
                values.put(cell.replace(".month", ".base_month").replace(".cumulative", ".base_cumulative"), known);
            });
            values.put("01.month", cumulative);
            values.put("01.cumulative", cumulative);
            values.put("05.month", "1");
            values.put("05.cumulative", "1");
            values.put("01.base_cumulative", amount);
        });
        var key = firm.in(month);
        var reasons = new java.util.HashMap<String, String>();
        Acting.as(firm.post(), () -> {
            var found = filings.dryRun(key, new java.util.HashMap<>(values)).findings();
            found.stream()
                    .filter(finding -> finding.severity() == guatu.kernel.Finding.Severity.EXPLAIN)
                    .forEach(finding -> reasons.put(finding.ruleId(), REASON));
            return filings.submit(key, 1, new java.util.HashMap<>(values), new java.util.HashMap<>(reasons));
        });
        var county = Acting.as(Actor.MACHINE, () -> enterprises.get(firm.id())).region();
        Acting.as(TestActors.county(Integer.toString(county)), () -> acceptances.accept(key, 1));
    }

    private Bridge bridge(String region) {
        var query = new FigureQuery(
                IndicatorCode.of("GROSS_OUTPUT"),
                FigureScope.of(RegionCode.of(region)),
                Period.of("2025-C10"),
                guatu.kernel.KnownTime.NOW,
                false);
        return Acting.as(TestActors.province(), () -> figures.bridge(query)).orElseThrow();
    }

    private void assertBridge(
            String county,
            String published,
            String same,
            String left,
            String restructured,
            String revised,
            String now) {
        var bridge = bridge(county);
        assertAmount(county + " published", bridge.publishedLastYear().amount(), published);
        assertAmount(county + " same", bridge.same().amount().amount(), same);
        assertAmount(county + " left", bridge.left().amount().amount(), left);
        assertAmount(county + " restructured", bridge.restructured().amount().amount(), restructured);
        assertAmount(county + " revised", bridge.revised().amount().amount(), revised);
        assertAmount(county + " now", bridge.now().amount(), now);
        assertThat(sum(bridge)).as(county).isEqualByComparingTo(bridge.now().amount());
    }

    /// 亿元 as 千元.
    private static void assertAmount(String what, BigDecimal amount, String thousands) {
        assertThat(amount.movePointRight(5)).as(what).isEqualByComparingTo(thousands);
    }

    private static BigDecimal sum(Bridge bridge) {
        return bridge.publishedLastYear()
                .amount()
                .add(bridge.same().amount().amount())
                .add(bridge.entered().amount().amount())
                .add(bridge.left().amount().amount())
                .add(bridge.missing().amount().amount())
                .add(bridge.reclassified().amount().amount())
                .add(bridge.restructured().amount().amount())
                .add(bridge.revised().amount().amount());
    }
}
