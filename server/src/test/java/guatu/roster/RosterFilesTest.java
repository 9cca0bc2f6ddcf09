package guatu.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.TestActors;
import guatu.access.Acting;
import guatu.access.Actor;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/// Files from the enterprise to the roster, on 5 November 2025: what takes effect in February 2026 may be handed in;
/// the
/// yearly review closed on 20 October.
class RosterFilesTest extends RosterFilesHttp {

    @Test
    void anEntryGoesFromTheFirmThroughThreeOfficesToTheRoster() {
        var firm = registered("632801", false);
        var post = TestActors.enterprise(firm.id());
        long id = opened(entry(firm), post);
        assertThat(open(entry(firm), post)).as("one at a time").hasStatus(409);
        // eleven months, and a month that says nothing of revenue
        var short12 = new HashMap<>(amounts(2_000));
        short12.remove("2025-10.revenue");
        assertThat(send("post", FILES + "/" + id + "/check", Map.of("values", short12, "note", ""), post))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.findings[*].at")
                .asArray()
                .containsExactly("2025-10.revenue");
        // 12 × 1,666 = 19,992 千元 is 8 千元 short of 2000 万元; 12 × 1,667 = 20,004 is enough
        assertThat(findings(submit(id, 1, amounts(1_666), post)))
                .contains("R02")
                .contains("R05");
        assertThat(findings(submit(id, 1, amounts(1_667), post)))
                .doesNotContain("R02")
                .contains("R05");
        PAPERS.subList(0, 6).forEach(paper -> attach(id, paper, post));
        assertThat(findings(submit(id, 1, amounts(1_667), post))).containsExactly("R05");
        attach(id, PAPERS.getLast(), COUNTY); // the county brings a paper on the firm's behalf
        assertThat(submit(id, 1, amounts(1_667), post)).hasStatusOk();
        assertThat(submit(id, 1, amounts(1_667), post)).as("the same again").hasStatusOk();
        assertThat(submit(id, 1, amounts(1_668), post)).as("another body").hasStatus(409);

        assertThat(step(id, "acceptance", 1, "", PREFECTURE))
                .as("the county first")
                .hasStatus(403);
        assertThat(step(id, "return", 1, "不对", COUNTY))
                .as("a reason that says nothing")
                .hasStatus(422);
        assertThat(step(id, "return", 1, "3月营业收入与纳税申报表不符，请核对", COUNTY)).hasStatusOk();
        assertThat(submit(id, 2, amounts(1_700), post)).hasStatusOk();
        assertThat(step(id, "acceptance", 2, "", COUNTY)).hasStatusOk();
        assertThat(step(id, "acceptance", 2, "", COUNTY)).as("the same again").hasStatusOk();
        assertThat(step(id, "acceptance", 2, "", PREFECTURE)).hasStatusOk();
        assertThat(on(firm, FEBRUARY)).isFalse();
        assertThat(step(id, "acceptance", 2, "", PROVINCE))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.file.state")
                .isEqualTo("DECIDED");
        assertThat(on(firm, FEBRUARY)).isTrue();
        assertThat(on(firm, FEBRUARY.minusDays(1))).isFalse();
        assertThat(get(id, post))
                .bodyJson()
                .extractingPath("$.steps[*].kind")
                .asArray()
                .containsExactly("SUBMITTED", "RETURNED", "SUBMITTED", "ACCEPTED", "ACCEPTED", "ACCEPTED");
        assertThat(get(id, post)).bodyJson().extractingPath("$.baseComplete").isEqualTo(false);
        assertThat(step(id, "withdrawal", 2, "企业放弃本次入库申报", post))
                .as("it is decided")
                .hasStatus(409);
        assertThat(journaled(firm)).contains("ROSTER_FILE_OPENED", "ROSTER_FILE_SUBMITTED", "ROSTER_FILE_ACCEPTED");
    }

    @Test
    void onlyTheFirmWritesItsAmounts() {
        var firm = registered("632801", false);
        var post = TestActors.enterprise(firm.id());
        long id = opened(entry(firm), COUNTY); // the county may open it, for the papers
        PAPERS.forEach(paper -> attach(id, paper, COUNTY));
        for (var official : List.of(COUNTY, PREFECTURE, PROVINCE, TestActors.park("P02"))) {
            assertThat(submit(id, 1, amounts(2_000), official))
                    .hasStatus(official.postCode().equals("park-P02") ? 404 : 403);
            assertThatThrownBy(() -> Acting.as(
                            official,
                            () -> transactions.execute(status -> jdbc.sql("""
                                    insert into roster.submission (file, enterprise, revision, first_month, output,
                                           revenue, note, filed_at, post, person)
                                    values (:file, :firm, 1, '2025-01-01', '{1}', '{1}', '', '2025-11-05', 1, 1)""")
                                    .param("file", id)
                                    .param("firm", firm.id().value())
                                    .update())))
                    .as("not even with SQL")
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(submit(id, 1, amounts(2_000), post)).hasStatusOk();
        var stranger = TestActors.enterprise(registered("632801", false).id());
        assertThat(get(id, stranger)).hasStatus(404);
        assertThat(get(id, TestActors.county("632802"))).hasStatus(404);
        assertThat(submit(id, 2, amounts(2_000), stranger)).hasStatus(404);
        assertThat(get(id, TestActors.auditor())).hasStatus(403);
        assertThatThrownBy(() -> Acting.as(
                        post,
                        () -> transactions.execute(status -> jdbc.sql("update roster.submission set note = 'x'")
                                .update())))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void nobodyDecidesWhatHePassedBelow() {
        var firm = registered("632801", false);
        var post = TestActors.enterprise(firm.id());
        long id = opened(entry(firm), post);
        PAPERS.forEach(paper -> attach(id, paper, post));
        assertThat(submit(id, 1, amounts(2_000), post)).hasStatusOk();
        assertThat(step(id, "acceptance", 1, "", COUNTY)).hasStatusOk();
        var twoHats = new Actor(
                new guatu.journal.Who(COUNTY.who().person(), 777, "127.0.0.1"),
                PREFECTURE.postCode(),
                PREFECTURE.titleZh(),
                PREFECTURE.titleEn(),
                PREFECTURE.role(),
                PREFECTURE.scope());
        assertThat(step(id, "acceptance", 1, "", twoHats)).hasStatus(403);
        assertThat(step(id, "acceptance", 1, "", PREFECTURE)).hasStatusOk();
    }

    @Test
    void windowsAndTermsAreData() {
        var firm = registered("632801", false);
        var listed = registered("632801", true);
        // closed: the yearly review since 20 October; not open yet: March; no window: 15 February
        assertThat(rulesOf(open(
                        wanted(firm, "ENTRY", "GROWN", LocalDate.of(2026, 1, 1), Map.of()),
                        TestActors.enterprise(firm.id()))))
                .containsExactly("roster-window");
        for (var day : List.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 2, 15), LocalDate.of(2025, 11, 1))) {
            var opening = wanted(firm, "ENTRY", "NEW_PRODUCTION", day, Map.of("productionSince", "2025-05-01"));
            assertThat(rulesOf(open(opening, TestActors.enterprise(firm.id())))).contains("roster-window");
        }
        assertThat(rulesOf(open(
                        wanted(firm, "ENTRY", "NEW_PRODUCTION", FEBRUARY, Map.of("productionSince", "2025-01-31")),
                        TestActors.enterprise(firm.id()))))
                .as("more than twelve months ago")
                .containsExactly("roster-new");
        assertThat(rulesOf(open(entry(listed), TestActors.enterprise(listed.id()))))
                .as("on the roster already")
                .containsExactly("roster-standing");
        assertThat(rulesOf(open(wanted(listed, "EXIT", "BELOW_SCALE", LocalDate.of(2026, 1, 1), Map.of()), COUNTY)))
                .as("below scale leaves in the yearly review only")
                .containsExactly("roster-window");
        assertThat(rulesOf(
                        open(wanted(listed, "EXIT", "LONG_STOP", FEBRUARY, Map.of("stoppedOn", "2025-02-01")), COUNTY)))
                .as("eleven months and 28 days")
                .containsExactly("roster-stop");
        assertThat(rulesOf(
                        open(wanted(listed, "EXIT", "BANKRUPT", FEBRUARY, Map.of("stoppedOn", "2026-02-01")), COUNTY)))
                .as("it stays in the month of its stop")
                .containsExactly("roster-stop");
        assertThat(open(
                        wanted(listed, "EXIT", "BANKRUPT", FEBRUARY, Map.of("stoppedOn", "2025-10-20")),
                        TestActors.enterprise(listed.id())))
                .as("a firm proposes no exit")
                .hasStatus(403);
        assertThat(rulesOf(open(wanted(listed, "MOVE", "RELOCATED", FEBRUARY, Map.of("region", "632899")), COUNTY)))
                .containsExactly("roster-place");
        assertThat(rulesOf(open(wanted(listed, "TRADE", "MAIN_TRADE", FEBRUARY, Map.of("industry", "2613")), COUNTY)))
                .as("the class it has")
                .containsExactly("roster-place");
    }

    @Test
    void anExitIsProposedByTheCountyAndDecidedByTheProvince() {
        var firm = registered("632801", true);
        long id = opened(wanted(firm, "EXIT", "BANKRUPT", FEBRUARY, Map.of("stoppedOn", "2025-10-20")), COUNTY);
        assertThat(findings(propose(id, COUNTY))).containsExactly("R05");
        attach(id, "法院裁定书", COUNTY);
        assertThat(submit(id, 1, Map.of("2025-10.output", "0"), COUNTY))
                .as("officials write no amount")
                .hasStatus(422);
        assertThat(propose(id, COUNTY)).hasStatusOk();
        assertThat(step(id, "acceptance", 1, "", COUNTY)).hasStatus(403);
        assertThat(step(id, "acceptance", 1, "", PREFECTURE)).hasStatusOk();
        assertThat(step(id, "acceptance", 1, "", PROVINCE)).hasStatusOk();
        assertThat(on(firm, FEBRUARY.minusDays(1)))
                .as("in the month of its stop and until it leaves")
                .isTrue();
        assertThat(on(firm, FEBRUARY)).isFalse();
    }

    @Test
    void aMoveWaitsForItsDay() {
        var firm = registered("632801", true);
        long id = opened(wanted(firm, "MOVE", "RELOCATED", FEBRUARY, Map.of("region", "632802")), COUNTY);
        attach(id, "迁移证明", COUNTY);
        assertThat(propose(id, COUNTY)).hasStatusOk();
        assertThat(step(id, "acceptance", 1, "", PREFECTURE)).hasStatusOk();
        assertThat(step(id, "acceptance", 1, "", PROVINCE))
                .as("from 1 February on")
                .hasStatus(409);
        assertThat(Acting.as(PROVINCE, () -> memberships.at(firm.id(), FEBRUARY))
                        .region())
                .isEqualTo(632801);
    }

    @Test
    void aMergerAndASplitKeepWhoWentOnWithWhat() {
        var a = registered("632801", true);
        var b = registered("632801", true);
        long id =
                opened(wanted(a, "MERGER", "MERGED_INTO", FEBRUARY, Map.of("others", List.of(other(b, null)))), COUNTY);
        decide(id, "合并协议");
        assertThat(on(a, FEBRUARY)).isTrue();
        assertThat(on(b, FEBRUARY)).isFalse();
        var heirs = Acting.as(PROVINCE, () -> successions.around(a.id(), FEBRUARY, FEBRUARY));
        assertThat(heirs).singleElement().satisfies(one -> {
            assertThat(one.predecessor()).isEqualTo(b.id());
            assertThat(one.successor()).isEqualTo(a.id());
            assertThat(one.sharePpm()).isEqualTo(1_000_000);
        });
        var c = registered("632801", true);
        var d = registered("632801", false);
        var whole = List.of(other(d, "100"));
        assertThat(rulesOf(open(wanted(c, "SPLIT", "SPLIT_OFF", FEBRUARY, Map.of("others", whole)), COUNTY)))
                .as("who goes on keeps something")
                .containsExactly("roster-share");
        var part = List.of(other(d, "37.5"));
        long split = opened(wanted(c, "SPLIT", "SPLIT_OFF", FEBRUARY, Map.of("others", part)), COUNTY);
        decide(split, "分立协议（含资产业务划分）");
        assertThat(on(c, FEBRUARY)).isTrue();
        assertThat(on(d, FEBRUARY)).isTrue();
        assertThat(Acting.as(PROVINCE, () -> successions.around(d.id(), FEBRUARY, FEBRUARY)))
                .singleElement()
                .satisfies(one -> assertThat(one.sharePpm()).isEqualTo(375_000));
    }

    @Test
    void listsFilterSortAndExportWhatIsInSight() throws UnsupportedEncodingException {
        var firm = registered("632821", false);
        long id = opened(entry(firm), TestActors.enterprise(firm.id()));
        var mine = TestActors.county("632821");
        for (var query : List.of(
                "",
                "?kind=ENTRY&state=DRAFT",
                "?q=" + firm.creditCode(),
                "?effect=2026-02-01&sort=-until",
                "?region=632821")) {
            assertThat(mvc.get().uri(FILES + query).with(TestActors.as(mine)))
                    .as(query)
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$.items[*].id")
                    .asArray()
                    .containsExactly((int) id);
        }
        for (var query : List.of("?kind=EXIT", "?state=DECIDED", "?late=true", "?effect=2026-03-01", "?q=nothing")) {
            assertThat(mvc.get().uri(FILES + query).with(TestActors.as(mine)))
                    .as(query)
                    .bodyJson()
                    .extractingPath("$.total")
                    .isEqualTo(0);
        }
        assertThat(mvc.get().uri(FILES + "?sort=secret").with(TestActors.as(mine)))
                .hasStatus(422);
        assertThat(mvc.get().uri(FILES).with(TestActors.as(TestActors.county("632822"))))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
        var csv = mvc.get().uri(FILES + ".csv").with(TestActors.as(mine)).exchange();
        assertThat(csv).hasStatusOk();
        assertThat(csv.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                .contains(firm.creditCode().value())
                .contains("新建投产");
        assertThat(mvc.get().uri(FILES + ".xlsx").with(TestActors.as(mine))).hasStatusOk();
        assertThat(mvc.get().uri("/api/roster/months?region=632821").with(TestActors.as(mine)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$")
                .asArray()
                .hasSize(12);
    }
}
