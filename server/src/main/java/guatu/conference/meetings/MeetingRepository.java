package guatu.conference.meetings;

import guatu.conference.MeetingState;
import guatu.conference.Stamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Meetings, what was done with them, who is invited and who came.
@Repository
class MeetingRepository {

    private static final String COLUMNS_LIST = """
            select meeting.id, meeting.body, meeting.title, meeting.held_on, meeting.starts, meeting.minutes, meeting.place,
                   meeting.state, meeting.version, meeting.number, meeting.issued_on, meeting.post
              from conference.meeting
             where (:meeting = 0 or meeting.id = :meeting)
             order by meeting.held_on desc, meeting.id desc
            """;

    private static final String LOCK = """
            select id
              from conference.meeting
             where id = :meeting
               for update
            """;

    private static final String ADD = """
            insert into conference.meeting
                   (body, title, held_on, starts, minutes, place, state, version, known_from, at, post, person, by_zh, by_en)
            values (:body, :title, :heldOn, :starts, :minutes, :place, 'COLLECTING', 0, :known, :at, :post, :person, :byZh,
                    :byEn)
            returning id
            """;

    private static final String CHANGE = """
            update conference.meeting
               set title = :title, held_on = :heldOn, starts = :starts, minutes = :minutes, place = :place,
                   version = version + 1
             where id = :meeting
            """;

    private static final String STATE = """
            update conference.meeting
               set state = :state
             where id = :meeting
            """;

    private static final String STEP = """
            insert into conference.meeting_step
                   (meeting, no, event, from_state, to_state, reason, known_from, at, post, person, by_zh, by_en)
            values (:meeting, (select coalesce(max(one.no), 0) + 1
                                 from conference.meeting_step as one
                                where one.meeting = :meeting),
                    :event, :from, :to, :reason, :known, :at, :post, :person, :byZh, :byEn)
            """;

    private static final String STEPS = """
            select no, event, from_state, to_state, reason, at, by_zh, by_en, post
              from conference.meeting_step
             where meeting = :meeting
             order by no
            """;

    private static final String PARTY = """
            insert into conference.meeting_party (meeting, holder)
            values (:meeting, :holder)
                on conflict do nothing
            """;

    private static final String INVITE = """
            insert into conference.invited
                   (meeting, holder, holder_zh, holder_en, office_zh, office_en, seat, votes, known_from, at, post, person,
                    by_zh, by_en)
            values (:meeting, :holder, :holderZh, :holderEn, :officeZh, :officeEn, :seat, :votes, :known, :at, :post,
                    :person, :byZh, :byEn)
                on conflict do nothing
            """;

    private static final String ATTENDING = """
            select invited.holder, invited.holder_zh, invited.holder_en, invited.office_zh, invited.office_en, invited.seat,
                   invited.votes, said.kind, said.reason, said.text
              from conference.invited
              left join lateral (select attendance.kind, attendance.reason, attendance.text
                                   from conference.attendance
                                  where attendance.meeting = invited.meeting
                                    and attendance.holder = invited.holder
                                  order by attendance.no desc
                                  limit 1) as said on true
             where invited.meeting = :meeting
             order by array_position(array['CONVENER', 'VICE', 'MEMBER', 'LIAISON', 'OFFICE', 'GUEST'], invited.seat),
                      invited.known_from, invited.holder
            """;

    private static final String ATTEND = """
            insert into conference.attendance
                   (meeting, holder, no, kind, reason, text, known_from, at, post, person, by_zh, by_en)
            values (:meeting, :holder, (select coalesce(max(one.no), 0) + 1
                                          from conference.attendance as one
                                         where one.meeting = :meeting and one.holder = :holder),
                    :kind, :reason, :text, :known, :at, :post, :person, :byZh, :byEn)
            """;

    private static final String ATTENDED_BY = """
            select meeting
              from conference.invited
             where holder = :holder
            """;

    private final JdbcClient jdbc;

    MeetingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What was done with a meeting.
    record StepRow(
            int no,
            String event,
            MeetingState fromState,
            MeetingState toState,
            String reason,
            OffsetDateTime at,
            String byZh,
            String byEn,
            long post) {}

    /// Who is invited, and what is known of the coming.
    ///
    /// @param kind `PRESENT`, `DEPUTY`, `ABSENT`; empty where nothing was said yet
    record AttendeeRow(
            long holder,
            String holderZh,
            String holderEn,
            String officeZh,
            String officeEn,
            String seat,
            boolean votes,
            Optional<String> kind,
            Optional<String> reason,
            Optional<String> text) {

        boolean came() {
            return kind.filter(one -> !one.equals("ABSENT")).isPresent();
        }
    }

    List<Meeting> meetings(long meeting) {
        return jdbc.sql(COLUMNS_LIST)
                .param("meeting", meeting)
                .query(Meeting.class)
                .list();
    }

    void lock(long meeting) {
        jdbc.sql(LOCK).param("meeting", meeting).query(Long.class).optional();
    }

    long add(long body, Details details, Stamp stamp) {
        return jdbc.sql(ADD)
                .param("body", body)
                .param("title", details.title().strip())
                .param("heldOn", details.heldOn())
                .param("starts", details.starts())
                .param("minutes", details.minutes())
                .param("place", details.place().strip())
                .params(stamp.params())
                .query(Long.class)
                .single();
    }

    /// What a meeting is called for.
    record Details(String title, LocalDate heldOn, LocalTime starts, int minutes, String place) {}

    void change(long meeting, Details details) {
        jdbc.sql(CHANGE)
                .param("meeting", meeting)
                .param("title", details.title().strip())
                .param("heldOn", details.heldOn())
                .param("starts", details.starts())
                .param("minutes", details.minutes())
                .param("place", details.place().strip())
                .update();
    }

    void step(long meeting, String event, MeetingState from, MeetingState to, String reason, Stamp stamp) {
        jdbc.sql(STEP)
                .param("meeting", meeting)
                .param("event", event)
                .param("from", from.name())
                .param("to", to.name())
                .param("reason", reason.strip())
                .params(stamp.params())
                .update();
        if (from != to) {
            jdbc.sql(STATE).param("meeting", meeting).param("state", to.name()).update();
        }
    }

    List<StepRow> steps(long meeting) {
        return jdbc.sql(STEPS).param("meeting", meeting).query(StepRow.class).list();
    }

    void invite(long meeting, AttendeeRow who, Stamp stamp) {
        jdbc.sql(PARTY).param("meeting", meeting).param("holder", who.holder()).update();
        jdbc.sql(INVITE)
                .param("meeting", meeting)
                .param("holder", who.holder())
                .param("holderZh", who.holderZh())
                .param("holderEn", who.holderEn())
                .param("officeZh", who.officeZh())
                .param("officeEn", who.officeEn())
                .param("seat", who.seat())
                .param("votes", who.votes())
                .params(stamp.params())
                .update();
    }

    List<AttendeeRow> attendees(long meeting) {
        return jdbc.sql(ATTENDING)
                .param("meeting", meeting)
                .query((row, number) -> new AttendeeRow(
                        row.getLong("holder"),
                        row.getString("holder_zh"),
                        row.getString("holder_en"),
                        row.getString("office_zh"),
                        row.getString("office_en"),
                        row.getString("seat"),
                        row.getBoolean("votes"),
                        Optional.ofNullable(row.getString("kind")),
                        Optional.ofNullable(row.getString("reason")),
                        Optional.ofNullable(row.getString("text"))))
                .list();
    }

    void attend(long meeting, long holder, String kind, String reason, String text, Stamp stamp) {
        jdbc.sql(ATTEND)
                .param("meeting", meeting)
                .param("holder", holder)
                .param("kind", kind)
                .param("reason", reason)
                .param("text", text.strip())
                .params(stamp.params())
                .update();
    }

    /// The meetings to which a post is invited, among those in sight.
    List<Long> attendedBy(long holder) {
        return jdbc.sql(ATTENDED_BY).param("holder", holder).query(Long.class).list();
    }
}
