package guatu.conference.meetings;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What conferences said of a matter before, and how often the dates of what was to be done about it moved: asked for
/// all matters of an agenda at once.
@Repository
class PrecedentRepository {

    private static final String EARLIER = """
            select subject.kind as subject_kind, subject.key as subject_key, said.*
              from unnest(:kinds::text[], :keys::text[]) as subject (kind, key)
             cross join lateral (
                   select meeting.id as meeting, meeting.title, meeting.held_on, meeting.number, decision.outcome,
                          decision.text
                     from conference.item
                     join conference.decision on decision.item = item.id
                     join conference.meeting on meeting.id = decision.meeting
                    where item.subject_kind = subject.kind
                      and item.subject_key = subject.key
                      and meeting.id <> :meeting
                    order by meeting.held_on desc, decision.no
                    limit 20) as said
            """;

    private static final String MOVED = """
            select obligation.subject_kind, obligation.subject_key, count(*)::int as moved
              from unnest(:kinds::text[], :keys::text[]) as subject (kind, key)
              join conference.obligation
                on obligation.subject_kind = subject.kind and obligation.subject_key = subject.key
              join conference.due_answer on due_answer.obligation = obligation.id and due_answer.granted
             group by obligation.subject_kind, obligation.subject_key
            """;

    private final JdbcClient jdbc;

    PrecedentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What an item is about, such as a project and its number.
    record Subject(String kind, String key) {}

    /// A decision of another meeting on the same matter.
    record Earlier(long meeting, String title, LocalDate heldOn, String number, String outcome, String text) {}

    /// @param moved dates of its obligations that were moved with consent
    record Precedents(List<Earlier> earlier, int moved) {

        static final Precedents NONE = new Precedents(List.of(), 0);
    }

    private record Said(
            String subjectKind,
            String subjectKey,
            long meeting,
            String title,
            LocalDate heldOn,
            String number,
            String outcome,
            String text) {}

    private record Moved(String subjectKind, String subjectKey, int moved) {}

    /// The precedents of each matter; a matter without any is there too.
    ///
    /// @param meeting whose own decisions do not count
    Map<Subject, Precedents> of(Collection<Subject> subjects, long meeting) {
        var asked = subjects.stream()
                .filter(subject -> !subject.kind().isEmpty())
                .distinct()
                .toList();
        var kinds = asked.stream().map(Subject::kind).toArray(String[]::new);
        var keys = asked.stream().map(Subject::key).toArray(String[]::new);
        var earlier = jdbc
                .sql(EARLIER)
                .param("kinds", kinds)
                .param("keys", keys)
                .param("meeting", meeting)
                .query(Said.class)
                .list()
                .stream()
                .collect(groupingBy(
                        one -> new Subject(one.subjectKind(), one.subjectKey()),
                        mapping(
                                one -> new Earlier(
                                        one.meeting(),
                                        one.title(),
                                        one.heldOn(),
                                        one.number(),
                                        one.outcome(),
                                        one.text()),
                                toList())));
        var moved = jdbc.sql(MOVED).param("kinds", kinds).param("keys", keys).query(Moved.class).list().stream()
                .collect(toMap(one -> new Subject(one.subjectKind(), one.subjectKey()), Moved::moved));
        return asked.stream()
                .collect(toMap(
                        Function.identity(),
                        subject -> new Precedents(
                                earlier.getOrDefault(subject, List.of()), moved.getOrDefault(subject, 0))));
    }
}
