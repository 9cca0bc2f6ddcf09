package guatu.conference.obligations;

import guatu.conference.ObligationState;
import guatu.conference.Stamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Obligations, what was done with them, and every date that was asked for and granted.
@Repository
class ObligationRepository {

    private static final String LIST = """
            select obligation.id, obligation.body, obligation.meeting, obligation.decision, obligation.kind, obligation.text,
                   obligation.owner, obligation.owner_zh, obligation.owner_en, obligation.evidence_kind, obligation.source,
                   obligation.subject_kind, obligation.subject_key, obligation.due as first_due, obligation.state,
                   obligation.opened_on, obligation.since, obligation.demo, obligation.post,
                   coalesce(moved.to_day, obligation.due) as due, coalesce(moved.slips, 0)::int as slips,
                   asked.no as asked_no, asked.to_day as asked_day, asked.reason as asked_reason,
                   paper.colour, paper.new_limit
              from conference.obligation
              left join lateral (
                   select (array_agg(ask.to_day order by ask.no desc))[1] as to_day, count(*) as slips
                     from conference.due_ask as ask
                     join conference.due_answer as answer
                       on answer.obligation = ask.obligation and answer.no = ask.no and answer.granted
                    where ask.obligation = obligation.id) as moved on true
              left join lateral (
                   select ask.no, ask.to_day, ask.reason
                     from conference.due_ask as ask
                    where ask.obligation = obligation.id
                      and not exists (select 1
                                        from conference.due_answer as answer
                                       where answer.obligation = ask.obligation and answer.no = ask.no)) as asked on true
              left join lateral (
                   select one.colour, one.new_limit
                     from conference.paper as one
                    where one.obligation = obligation.id
                      and one.state in ('ISSUED', 'CHALLENGED', 'UPHELD')
                    order by array_position(array['BLUE', 'ORANGE', 'RED'], one.colour) desc
                    limit 1) as paper on true
             where (:obligation = 0 or obligation.id = :obligation)
               and (:meeting = 0 or obligation.meeting = :meeting)
             order by obligation.id desc
            """;

    private static final String LOCK = """
            select id
              from conference.obligation
             where id = :obligation
               for update
            """;

    private static final String ADD = """
            insert into conference.obligation
                   (body, meeting, decision, kind, text, owner, owner_zh, owner_en, evidence_kind, source, subject_kind,
                    subject_key, due, state, opened_on, since, demo, known_from, at, post, person, by_zh, by_en)
            values (:body, :meeting, :decision, :kind, :text, :owner, :ownerZh, :ownerEn, :evidence, :source, :subjectKind,
                    :subjectKey, :due, :state, :openedOn, :at, :demo, :known, :at, :post, :person, :byZh, :byEn)
            returning id
            """;

    private static final String PARTY = """
            insert into conference.obligation_party (obligation, holder)
            values (:obligation, :holder)
                on conflict do nothing
            """;

    private static final String CO = """
            insert into conference.co_owner (obligation, holder, holder_zh, holder_en)
            values (:obligation, :holder, :holderZh, :holderEn)
                on conflict do nothing
            """;

    private static final String CO_OWNERS = """
            select obligation, holder, holder_zh, holder_en
              from conference.co_owner
             order by obligation, holder
            """;

    private static final String STEP = """
            insert into conference.obligation_step
                   (obligation, no, event, from_state, to_state, text, known_from, at, post, person, by_zh, by_en)
            values (:obligation, (select coalesce(max(one.no), 0) + 1
                                    from conference.obligation_step as one
                                   where one.obligation = :obligation),
                    :event, :from, :to, :text, :known, :at, :post, :person, :byZh, :byEn)
            """;

    private static final String STATE = """
            update conference.obligation
               set state = :state, since = :at,
                   opened_on = coalesce(opened_on, case when :state <> 'PLANNED' then :day::date end),
                   reporter = case when :state = 'REPORTED' then :post else reporter end,
                   reporter_person = case when :state = 'REPORTED' then :person else reporter_person end
             where id = :obligation
            """;

    private static final String STEPS = """
            select no, event, from_state, to_state, text, at, post, person, by_zh, by_en
              from conference.obligation_step
             where obligation = :obligation
             order by no
            """;

    private static final String ASK = """
            insert into conference.due_ask
                   (obligation, no, from_day, to_day, reason, known_from, at, post, person, by_zh, by_en)
            values (:obligation, (select coalesce(max(one.no), 0) + 1
                                    from conference.due_ask as one
                                   where one.obligation = :obligation),
                    :from, :to, :reason, :known, :at, :post, :person, :byZh, :byEn)
            """;

    private static final String ANSWER = """
            insert into conference.due_answer
                   (obligation, no, granted, reason, known_from, at, post, person, by_zh, by_en)
            values (:obligation, :no, :granted, :reason, :known, :at, :post, :person, :byZh, :byEn)
                on conflict do nothing
            """;

    private static final String DATES = """
            select ask.no, ask.from_day, ask.to_day, ask.reason, ask.at, ask.by_zh, ask.by_en, answer.granted,
                   answer.reason as answer_reason, answer.at as answered_at, answer.by_zh as answer_zh,
                   answer.by_en as answer_en
              from conference.due_ask as ask
              left join conference.due_answer as answer on answer.obligation = ask.obligation and answer.no = ask.no
             where ask.obligation = :obligation
             order by ask.no
            """;

    private final JdbcClient jdbc;

    ObligationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record ObligationRow(
            long id,
            long body,
            @Nullable Long meeting,
            @Nullable Long decision,
            String kind,
            String text,
            long owner,
            String ownerZh,
            String ownerEn,
            String evidenceKind,
            String source,
            String subjectKind,
            String subjectKey,
            LocalDate firstDue,
            ObligationState state,
            @Nullable LocalDate openedOn,
            OffsetDateTime since,
            boolean demo,
            long post,
            LocalDate due,
            int slips,
            @Nullable Integer askedNo,
            @Nullable LocalDate askedDay,
            @Nullable String askedReason,
            @Nullable String colour,
            @Nullable LocalDate newLimit) {}

    record CoOwner(long obligation, long holder, String holderZh, String holderEn) {}

    record StepRow(
            int no,
            String event,
            String fromState,
            String toState,
            String text,
            OffsetDateTime at,
            long post,
            long person,
            String byZh,
            String byEn) {}

    record DateRow(
            int no,
            LocalDate fromDay,
            LocalDate toDay,
            String reason,
            OffsetDateTime at,
            String byZh,
            String byEn,
            Optional<Boolean> granted,
            String answerReason,
            Optional<OffsetDateTime> answeredAt,
            String answerZh,
            String answerEn) {}

    List<ObligationRow> list(long obligation, long meeting) {
        return jdbc.sql(LIST)
                .param("obligation", obligation)
                .param("meeting", meeting)
                .query(ObligationRow.class)
                .list();
    }

    void lock(long obligation) {
        jdbc.sql(LOCK).param("obligation", obligation).query(Long.class).optional();
    }

    long add(NewObligation wanted, List<CoOwner> others, ObligationState state, @Nullable LocalDate day, Stamp stamp) {
        long id = jdbc.sql(ADD)
                .param("body", wanted.body())
                .param("meeting", wanted.meeting().orElse(null))
                .param("decision", wanted.decision().orElse(null))
                .param("kind", wanted.kind())
                .param("text", wanted.text().strip())
                .param("owner", wanted.owner())
                .param("ownerZh", wanted.ownerZh())
                .param("ownerEn", wanted.ownerEn())
                .param("evidence", wanted.evidenceKind())
                .param("source", wanted.source().strip())
                .param("subjectKind", wanted.subjectKind())
                .param("subjectKey", wanted.subjectKey())
                .param("due", wanted.due())
                .param("state", state.name())
                .param("openedOn", day)
                .param("demo", wanted.demo())
                .params(stamp.params())
                .query(Long.class)
                .single();
        party(id, wanted.owner());
        for (var other : others) {
            party(id, other.holder());
            jdbc.sql(CO)
                    .param("obligation", id)
                    .param("holder", other.holder())
                    .param("holderZh", other.holderZh())
                    .param("holderEn", other.holderEn())
                    .update();
        }
        return id;
    }

    private void party(long obligation, long holder) {
        jdbc.sql(PARTY).param("obligation", obligation).param("holder", holder).update();
    }

    List<CoOwner> coOwners() {
        return jdbc.sql(CO_OWNERS).query(CoOwner.class).list();
    }

    void step(
            long obligation,
            String event,
            ObligationState from,
            ObligationState to,
            String text,
            LocalDate day,
            Stamp stamp) {
        jdbc.sql(STEP)
                .param("obligation", obligation)
                .param("event", event)
                .param("from", from.name())
                .param("to", to.name())
                .param("text", text.strip())
                .params(stamp.params())
                .update();
        if (from != to) {
            jdbc.sql(STATE)
                    .param("obligation", obligation)
                    .param("state", to.name())
                    .param("day", day)
                    .param("at", stamp.at().atOffset(ZoneOffset.UTC))
                    .param("post", stamp.actor().who().post())
                    .param("person", stamp.actor().who().person())
                    .update();
        }
    }

    List<StepRow> steps(long obligation) {
        return jdbc.sql(STEPS)
                .param("obligation", obligation)
                .query(StepRow.class)
                .list();
    }

    void ask(long obligation, LocalDate from, LocalDate to, String reason, Stamp stamp) {
        jdbc.sql(ASK)
                .param("obligation", obligation)
                .param("from", from)
                .param("to", to)
                .param("reason", reason.strip())
                .params(stamp.params())
                .update();
    }

    int answer(long obligation, int no, boolean granted, String reason, Stamp stamp) {
        return jdbc.sql(ANSWER)
                .param("obligation", obligation)
                .param("no", no)
                .param("granted", granted)
                .param("reason", reason.strip())
                .params(stamp.params())
                .update();
    }

    List<DateRow> dates(long obligation) {
        return jdbc.sql(DATES)
                .param("obligation", obligation)
                .query((row, number) -> new DateRow(
                        row.getInt("no"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class),
                        row.getString("reason"),
                        row.getObject("at", OffsetDateTime.class),
                        row.getString("by_zh"),
                        row.getString("by_en"),
                        Optional.ofNullable(row.getObject("granted", Boolean.class)),
                        Optional.ofNullable(row.getString("answer_reason")).orElse(""),
                        Optional.ofNullable(row.getObject("answered_at", OffsetDateTime.class)),
                        Optional.ofNullable(row.getString("answer_zh")).orElse(""),
                        Optional.ofNullable(row.getString("answer_en")).orElse("")))
                .list();
    }
}
