package guatu.conference.obligations;

import guatu.conference.PaperColour;
import guatu.conference.Stamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Supervision papers and what was said of each.
@Repository
class SupervisionRepository {

    private static final String PAPERS = """
            select paper.id, paper.obligation, paper.colour, paper.serious, paper.reason, paper.new_limit, paper.state,
                   paper.number, paper.issued_on, paper.at, paper.post, paper.person, paper.by_zh, paper.by_en,
                   obligation.body, obligation.text, obligation.owner, obligation.owner_zh, obligation.owner_en,
                   exists (select 1
                             from conference.paper_step as step
                            where step.paper = paper.id and step.event = 'CHALLENGED') as challenged
              from conference.paper
              join conference.obligation on obligation.id = paper.obligation
             where (:paper = 0 or paper.id = :paper)
               and (:obligation = 0 or paper.obligation = :obligation)
             order by paper.id desc
            """;

    private static final String PROPOSE = """
            insert into conference.paper
                   (obligation, colour, serious, reason, new_limit, state, known_from, at, post, person, by_zh, by_en)
            values (:obligation, :colour, :serious, :reason, :limit, 'PROPOSED', :known, :at, :post, :person, :byZh, :byEn)
            returning id
            """;

    private static final String STEP = """
            insert into conference.paper_step (paper, no, event, reason, known_from, at, post, person, by_zh, by_en)
            values (:paper, (select coalesce(max(one.no), 0) + 1
                               from conference.paper_step as one
                              where one.paper = :paper),
                    :event, :reason, :known, :at, :post, :person, :byZh, :byEn)
            """;

    private static final String STATE = """
            update conference.paper
               set state = :state,
                   number = case when :number = '' then number else :number end,
                   issued_on = coalesce(issued_on, :day::date)
             where id = :paper
            """;

    private static final String STEPS = """
            select no, event, reason, at, by_zh, by_en
              from conference.paper_step
             where paper = :paper
             order by no
            """;

    private static final String COUNT = """
            select count(*)::int
              from conference.paper
              join conference.obligation on obligation.id = paper.obligation
             where obligation.body = :body
               and paper.number <> ''
               and extract(year from paper.issued_on) = :year
            """;

    private final JdbcClient jdbc;

    SupervisionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// How a paper stands.
    enum State {
        PROPOSED("待批准", "To be approved"),
        REFUSED("未批准", "Not approved"),
        ISSUED("已发出", "Issued"),
        CHALLENGED("有异议", "Challenged"),
        UPHELD("维持", "Upheld"),
        WITHDRAWN("撤回", "Withdrawn");

        private final String zh;
        private final String en;

        State(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        String zh() {
            return zh;
        }

        String en() {
            return en;
        }

        /// Whether it counts as the colour that the obligation has.
        boolean stands() {
            return this == ISSUED || this == CHALLENGED || this == UPHELD;
        }
    }

    record PaperRow(
            long id,
            long obligation,
            PaperColour colour,
            boolean serious,
            String reason,
            @Nullable LocalDate newLimit,
            State state,
            String number,
            @Nullable LocalDate issuedOn,
            OffsetDateTime at,
            long post,
            long person,
            String byZh,
            String byEn,
            long body,
            String text,
            long owner,
            String ownerZh,
            String ownerEn,
            boolean challenged) {}

    record PaperStep(int no, String event, String reason, OffsetDateTime at, String byZh, String byEn) {}

    List<PaperRow> papers(long paper, long obligation) {
        return jdbc.sql(PAPERS)
                .param("paper", paper)
                .param("obligation", obligation)
                .query(PaperRow.class)
                .list();
    }

    long propose(
            long obligation,
            PaperColour colour,
            boolean serious,
            String reason,
            Optional<LocalDate> limit,
            Stamp stamp) {
        long id = jdbc.sql(PROPOSE)
                .param("obligation", obligation)
                .param("colour", colour.name())
                .param("serious", serious)
                .param("reason", reason.strip())
                .param("limit", limit.orElse(null))
                .params(stamp.params())
                .query(Long.class)
                .single();
        said(id, "PROPOSED", reason, stamp);
        return id;
    }

    void said(long paper, String event, String reason, Stamp stamp) {
        jdbc.sql(STEP)
                .param("paper", paper)
                .param("event", event)
                .param("reason", reason.strip())
                .params(stamp.params())
                .update();
    }

    void state(long paper, State state, String number, @Nullable LocalDate day) {
        jdbc.sql(STATE)
                .param("paper", paper)
                .param("state", state.name())
                .param("number", number)
                .param("day", day)
                .update();
    }

    List<PaperStep> steps(long paper) {
        return jdbc.sql(STEPS).param("paper", paper).query(PaperStep.class).list();
    }

    int count(long body, int year) {
        return jdbc.sql(COUNT)
                .param("body", body)
                .param("year", year)
                .query(Integer.class)
                .single();
    }
}
