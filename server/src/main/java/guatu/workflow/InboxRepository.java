package guatu.workflow;

import guatu.kernel.Interval;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Cases as lists need them. What is out of sight is neither listed nor counted.
@Repository
class InboxRepository {

    private static final String LIST = """
            select item.id, item.kind, item.subject_kind, item.subject_key, item.title_zh, item.title_en, item.region_code,
                   item.state, item.round, item.by_zh, item.by_en, item.opened_at, item.closed_at, step.no as step_no,
                   step.name_zh as step_zh, step.name_en as step_en, step.legal_amount, step.promised_amount, step.unit,
                   step.clock_at, held.post as holder, held.post_zh, held.post_en, held.from_at, mine.id as task,
                   mine.post as task_post, mine.post_zh as task_post_zh, sent.id as handover
              from workflow.item
              left join workflow.step on step.item = item.id and step.state = 'OPEN'
              left join lateral (
                   select holding.post, holding.post_zh, holding.post_en, holding.from_at
                     from workflow.holding
                    where holding.item = item.id
                    order by holding.no desc
                    limit 1) as held on true
              left join lateral (
                   select task.id, task.post, task.post_zh
                     from workflow.task
                    where task.step = step.id and task.state = 'OPEN' and task.post = any (:posts::bigint[])
                      and not exists (select 1 from workflow.task as part
                                       where part.parent = task.id and part.state = 'OPEN')
                    order by array_position(:posts::bigint[], task.post), task.seq, task.id
                    limit 1) as mine on true
              left join lateral (
                   select handover.id
                     from workflow.handover
                     join workflow.task on task.id = handover.task and task.state = 'OPEN'
                    where handover.item = item.id
                      and (handover.to_post = :post or handover.from_post = any (:posts::bigint[]) or :view = 'sight')
                      and not exists (select 1 from workflow.handover_answer as answer
                                       where answer.handover = handover.id)
                    order by handover.id desc
                    limit 1) as sent on true
             where (:view <> 'mine'
                    or item.id in (select step.item
                                     from workflow.task
                                     join workflow.step on step.id = task.step
                                    where task.state = 'OPEN' and task.post = any (:posts::bigint[])
                                    union all
                                   select handover.item
                                     from workflow.handover
                                    where handover.to_post = :post or handover.from_post = any (:posts::bigint[])
                                    union all
                                   select returned.id from workflow.item as returned where returned.state = 'RETURNED'))
               and case :view
                   when 'mine' then mine.id is not null or sent.id is not null
                                    or (item.state = 'RETURNED' and held.post = :post)
                   when 'submitted' then item.post = :post
                   else true end
               and (:kinds::text[] = '{}' or item.kind = any (:kinds::text[]))
               and (:states::text[] = '{}' and (:view = 'submitted' or item.state in ('OPEN', 'RETURNED'))
                    or item.state = any (:states::text[]))
               and item.region between :low and :high
               and (:text = '' or strpos(lower(item.title_zh), lower(:text)) > 0
                    or strpos(lower(item.title_en), lower(:text)) > 0 or starts_with(item.subject_key, :text))
             order by item.id
            """;

    private final JdbcClient jdbc;

    InboxRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What is looked for; whatever is empty is not asked for.
    ///
    /// @param posts the acting post first, then those it signs for
    /// @param view `mine`, `submitted` or `sight`
    record Wanted(
            long post,
            List<Long> posts,
            String view,
            List<String> kinds,
            List<CaseState> states,
            Interval regions,
            String text) {}

    /// A step that is open.
    record Current(int no, String nameZh, String nameEn, Limit limit, Instant clockAt) {}

    record Line(
            long id,
            CaseKind kind,
            String subjectKind,
            String subjectKey,
            String titleZh,
            String titleEn,
            String region,
            CaseState state,
            int round,
            String byZh,
            String byEn,
            Instant openedAt,
            Optional<Instant> closedAt,
            Optional<Current> step,
            long holder,
            String holderZh,
            String holderEn,
            Instant since,
            Optional<Long> task,
            long taskPost,
            String taskPostZh,
            Optional<Long> handover) {}

    List<Line> list(Wanted wanted) {
        return jdbc.sql(LIST)
                .param("post", wanted.post())
                .param("posts", wanted.posts().toArray(Long[]::new))
                .param("view", wanted.view())
                .param("kinds", wanted.kinds().toArray(String[]::new))
                .param("states", wanted.states().stream().map(Enum::name).toArray(String[]::new))
                .param("low", wanted.regions().low())
                .param("high", wanted.regions().high())
                .param("text", wanted.text())
                .query(InboxRepository::line)
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getLong("id"),
                new CaseKind(row.getString("kind")),
                row.getString("subject_kind"),
                row.getString("subject_key"),
                row.getString("title_zh"),
                row.getString("title_en"),
                row.getString("region_code"),
                CaseState.valueOf(row.getString("state")),
                row.getInt("round"),
                row.getString("by_zh"),
                row.getString("by_en"),
                CaseRepository.instant(row, "opened_at"),
                CaseRepository.maybe(row, "closed_at"),
                row.getObject("step_no") == null ? Optional.empty() : Optional.of(current(row)),
                row.getLong("holder"),
                row.getString("post_zh"),
                row.getString("post_en"),
                CaseRepository.instant(row, "from_at"),
                Optional.ofNullable(row.getObject("task", Long.class)),
                row.getLong("task_post"),
                Optional.ofNullable(row.getString("task_post_zh")).orElse(""),
                Optional.ofNullable(row.getObject("handover", Long.class)));
    }

    private static Current current(ResultSet row) throws SQLException {
        return new Current(
                row.getInt("step_no"),
                row.getString("step_zh"),
                row.getString("step_en"),
                new Limit(
                        row.getInt("legal_amount"),
                        row.getInt("promised_amount"),
                        LimitUnit.valueOf(row.getString("unit"))),
                CaseRepository.instant(row, "clock_at"));
    }
}
