package guatu.conference.meetings;

import guatu.conference.Stamp;
import guatu.conference.meetings.PrecedentRepository.Subject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Items of agendas and of the backlog, their way, and what was decided on them.
@Repository
class ItemRepository {

    private static final String ITEMS = """
            select item.id, item.body, item.meeting, item.place, item.kind, item.title, item.subject_kind, item.subject_key,
                   item.minutes, item.presenter, item.note, item.by_zh, item.by_en, item.post
              from conference.item
             where not item.dropped
               and (:meeting = 0 or item.meeting = :meeting)
               and (:body = 0 or (item.body = :body and item.meeting is null))
               and (:item = 0 or item.id = :item)
             order by item.place, item.id
            """;

    private static final String SUMS = """
            select meeting, count(*)::int as items, sum(minutes)::int as minutes
              from conference.item
             where not dropped
               and meeting is not null
             group by meeting
            """;

    private static final String ADD = """
            insert into conference.item
                   (body, meeting, place, kind, title, subject_kind, subject_key, minutes, presenter, note, known_from, at,
                    post, person, by_zh, by_en)
            values (:body, :meeting, coalesce((select max(one.place)
                                                 from conference.item as one
                                                where one.meeting = :meeting), 0) + 10,
                    :kind, :title, :subjectKind, :subjectKey, :minutes, :presenter, :note, :known, :at, :post, :person,
                    :byZh, :byEn)
                on conflict do nothing
            returning id
            """;

    private static final String CHANGE = """
            update conference.item
               set meeting = :meeting, place = :place, title = :title, minutes = :minutes, presenter = :presenter,
                   note = :note, dropped = :dropped
             where id = :item
            """;

    private static final String STEP = """
            insert into conference.item_step
                   (item, no, kind, meeting, minutes, reason, known_from, at, post, person, by_zh, by_en)
            values (:item, (select coalesce(max(one.no), 0) + 1
                              from conference.item_step as one
                             where one.item = :item),
                    :kind, :meeting, :minutes, :reason, :known, :at, :post, :person, :byZh, :byEn)
            """;

    private static final String DECIDE = """
            insert into conference.decision
                   (meeting, item, no, outcome, text, known_from, at, post, person, by_zh, by_en)
            values (:meeting, :item, (select coalesce(max(one.no), 0) + 1
                                        from conference.decision as one
                                       where one.meeting = :meeting),
                    :outcome, :text, :known, :at, :post, :person, :byZh, :byEn)
            returning id
            """;

    private static final String DECISIONS = """
            select decision.id, decision.meeting, decision.item, decision.no, decision.outcome, decision.text, decision.at
              from conference.decision
             where (:meeting = 0 or decision.meeting = :meeting)
               and (:decision = 0 or decision.id = :decision)
             order by decision.meeting, decision.no
            """;

    private final JdbcClient jdbc;

    ItemRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record ItemRow(
            long id,
            long body,
            @Nullable Long meeting,
            int place,
            String kind,
            String title,
            String subjectKind,
            String subjectKey,
            int minutes,
            String presenter,
            String note,
            String byZh,
            String byEn,
            long post) {

        Subject subject() {
            return new Subject(subjectKind, subjectKey);
        }
    }

    /// How many items an agenda has, and how long they take.
    record Sum(long meeting, int items, int minutes) {}

    record DecisionRow(long id, long meeting, long item, int no, String outcome, String text, OffsetDateTime at) {}

    List<ItemRow> ofMeeting(long meeting) {
        return items(meeting, 0, 0);
    }

    List<ItemRow> backlog(long body) {
        return items(0, body, 0);
    }

    Optional<ItemRow> find(long item) {
        return items(0, 0, item).stream().findFirst();
    }

    List<Sum> sums() {
        return jdbc.sql(SUMS).query(Sum.class).list();
    }

    private List<ItemRow> items(long meeting, long body, long item) {
        return jdbc.sql(ITEMS)
                .param("meeting", meeting)
                .param("body", body)
                .param("item", item)
                .query(ItemRow.class)
                .list();
    }

    /// The number of the new item; empty where the same thing waits already.
    Optional<Long> add(ItemRow item, Stamp stamp) {
        var id = jdbc.sql(ADD)
                .param("body", item.body())
                .param("meeting", item.meeting())
                .param("kind", item.kind())
                .param("title", item.title().strip())
                .param("subjectKind", item.subjectKind())
                .param("subjectKey", item.subjectKey())
                .param("minutes", item.minutes())
                .param("presenter", item.presenter().strip())
                .param("note", item.note().strip())
                .params(stamp.params())
                .query(Long.class)
                .optional();
        id.ifPresent(one -> step(one, "PUT", item.meeting(), item.minutes(), "", stamp));
        return id;
    }

    void change(ItemRow item, boolean dropped, String kind, String reason, Stamp stamp) {
        jdbc.sql(CHANGE)
                .param("item", item.id())
                .param("meeting", item.meeting())
                .param("place", item.place())
                .param("title", item.title().strip())
                .param("minutes", item.minutes())
                .param("presenter", item.presenter().strip())
                .param("note", item.note().strip())
                .param("dropped", dropped)
                .update();
        step(item.id(), kind, item.meeting(), item.minutes(), reason, stamp);
    }

    private void step(long item, String kind, @Nullable Long meeting, int minutes, String reason, Stamp stamp) {
        jdbc.sql(STEP)
                .param("item", item)
                .param("kind", kind)
                .param("meeting", meeting)
                .param("minutes", minutes)
                .param("reason", reason.strip())
                .params(stamp.params())
                .update();
    }

    long decide(long meeting, long item, String outcome, String text, Stamp stamp) {
        return jdbc.sql(DECIDE)
                .param("meeting", meeting)
                .param("item", item)
                .param("outcome", outcome)
                .param("text", text.strip())
                .params(stamp.params())
                .query(Long.class)
                .single();
    }

    List<DecisionRow> decisions(long meeting) {
        return jdbc.sql(DECISIONS)
                .param("meeting", meeting)
                .param("decision", 0L)
                .query(DecisionRow.class)
                .list();
    }

    Optional<DecisionRow> decision(long decision) {
        return jdbc.sql(DECISIONS)
                .param("meeting", 0L)
                .param("decision", decision)
                .query(DecisionRow.class)
                .optional();
    }
}
