package guatu.reporting;

import static guatu.reporting.Desk.DELINGHA;
import static guatu.reporting.Desk.GOLMUD;
import static guatu.reporting.Desk.typed;
import static org.assertj.core.api.Assertions.assertThat;

import guatu.PostgresConfiguration;
import guatu.TestActors;
import guatu.access.Acting;
import guatu.access.Actor;
import guatu.reporting.chasing.Chases;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The lists of queries and of messages as spreadsheets: what the list shows under its filters and no more, each in the
/// journal.
@SpringBootTest(classes = guatu.Guatu.class)
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Desk.class})
class CollectionListsTest {

    private static final String WHY = "用电量与产值走势不符，请说明原因";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Desk desk;

    @Autowired
    Filings filings;

    @Autowired
    Queries queries;

    @Autowired
    Chases chases;

    @BeforeEach
    void load() {
        desk.loadPack();
    }

    @Test
    void theQueriesGoOutAsTheyAreSeen() throws IOException {
        var county = TestActors.county(GOLMUD);
        var firm = asked(GOLMUD);
        var other = asked(GOLMUD);
        var foreign = asked(DELINGHA);
        Acting.as(county, () -> queries.close(other.october(), 1));
        long entries = journaled("QUERIES_EXPORTED");

        var open = lines(county, "/api/queries.csv?form=B204-1&month=2025-10&state=OPEN");
        assertThat(open)
                .anyMatch(line -> line.contains(firm.code().value())
                        && line.contains(WHY)
                        && line.contains("待企业答复")
                        && line.contains("2025-11-10"));
        assertThat(String.join("\n", open))
                .doesNotContain(other.code().value(), foreign.code().value());
        assertThat(lines(
                        county,
                        "/api/queries.csv?state=CLOSED&q=" + other.code().value()))
                .hasSize(2)
                .last()
                .asString()
                .contains("已办结");
        assertThat(lines(county, "/api/queries.csv?month=2025-09"))
                .as("the header alone")
                .hasSize(1);
        assertThat(lines(firm.post(), "/api/queries.csv")).as("its own").hasSize(2);
        assertThat(sheet(county, "/api/queries.xlsx?q=" + firm.code().value())).isEqualTo(1);
        assertThat(journaled("QUERIES_EXPORTED")).isEqualTo(entries + 5);
    }

    @Test
    void whatFirmsWereToldGoesOutAsItIsSeen() throws IOException {
        var county = TestActors.county(GOLMUD);
        var firm = desk.firm(GOLMUD);
        var other = desk.firm(GOLMUD);
        var foreign = desk.firm(DELINGHA);
        for (var one : List.of(firm, other)) {
            chase(county, one);
        }
        chase(TestActors.county(DELINGHA), foreign);
        long entries = journaled("MESSAGES_EXPORTED");

        var seen = lines(county, "/api/chases.csv?cause=CHASE&form=B204-1&month=2025-10");
        assertThat(seen)
                .anyMatch(line -> line.contains(firm.code().value()) && line.contains("催报"))
                .anyMatch(line -> line.contains(other.code().value()))
                .noneMatch(line -> line.contains(foreign.code().value()));
        assertThat(lines(county, "/api/chases.csv?q=" + firm.code().value())).hasSize(2);
        assertThat(lines(county, "/api/chases.csv?cause=RETURN&q=" + firm.code().value()))
                .hasSize(1);
        assertThat(sheet(county, "/api/chases.xlsx?q=" + firm.code().value())).isEqualTo(1);
        assertThat(journaled("MESSAGES_EXPORTED")).isEqualTo(entries + 4);
        assertThat(get(firm.post(), "/api/chases.csv"))
                .as("no firm reads this list")
                .hasStatus(403);
        assertThat(journaled("MESSAGES_EXPORTED")).isEqualTo(entries + 4);
    }

    private Desk.Firm asked(String county) {
        var firm = desk.firm(county);
        Acting.as(firm.post(), () -> filings.submit(firm.october(), 1, Map.copyOf(typed()), Map.of()));
        Acting.as(TestActors.county(county), () -> queries.ask(firm.october(), "01.month", WHY, Optional.empty()));
        return firm;
    }

    private void chase(Actor actor, Desk.Firm firm) {
        Acting.as(actor, () -> chases.chase(Desk.FORM, Desk.OCTOBER, Optional.empty(), List.of(firm.code()), Set.of()));
    }

    private long journaled(String action) {
        return desk.see(db -> db.sql("select count(*) from journal.entry where action = :action")
                .param("action", action)
                .query(Long.class)
                .single());
    }

    /// The lines of a csv, the header first.
    private List<String> lines(Actor actor, String address) {
        var answer = get(actor, address);
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getHeader("Content-Disposition")).contains(".csv");
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .strip()
                .lines()
                .toList();
    }

    /// How many rows a workbook has below its header.
    private int sheet(Actor actor, String address) throws IOException {
        var answer = get(actor, address);
        assertThat(answer).hasStatusOk();
        try (var book = new XSSFWorkbook(
                new java.io.ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            return book.getSheetAt(0).getLastRowNum();
        }
    }

    private MvcTestResult get(Actor actor, String address) {
        return mvc.get().uri(address).with(TestActors.as(actor)).exchange();
    }
}
