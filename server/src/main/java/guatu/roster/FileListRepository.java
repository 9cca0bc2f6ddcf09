package guatu.roster;

import guatu.kernel.Interval;
import guatu.kernel.Paging;
import guatu.kernel.Sorting;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Lists of files. What is out of sight is neither listed nor counted.
@Repository
class FileListRepository {

    private static final String LIST = """
            select file.id, file.enterprise, enterprise.credit_code, enterprise.name_zh, enterprise.region,
                   enterprise.park, enterprise.industry, file.kind, file.reason, file.timing, file.effect, file.due,
                   file.first_period, file.last_period, file.terms, file.note, file.opened_at, file.post, file.person,
                   file.by_zh, file.by_en,
                   (select coalesce(max(revision), 0) from roster.submission where submission.file = file.id) as revision,
                   exists (select 1 from roster.step as one
                            where one.file = file.id and one.kind = 'ACCEPTED' and one.level = 3) as decided,
                   step.no, step.revision as step_revision, step.kind as step_kind, step.level, step.reason as step_reason,
                   step.at, step.due as step_due, step.post as step_post, step.person as step_person,
                   step.by_zh as step_by_zh, step.by_en as step_by_en
              from roster.file
              join catalog.pub_enterprise as enterprise on enterprise.id = file.enterprise
              left join roster.step on step.file = file.id
               and step.no = (select max(no) from roster.step as one where one.file = file.id)
             cross join lateral (
                   select case when step.kind is null then 'DRAFT'
                               when step.kind in ('RETURNED', 'WITHDRAWN') then step.kind
                               when step.level = 0 then 'AT_COUNTY' when step.level = 1 then 'AT_PREFECTURE'
                               when step.level = 2 then 'AT_PROVINCE' else 'DECIDED' end as state) as stand
             cross join lateral (
                   select case :sort when 'name' then enterprise.name_zh when 'effect' then file.effect::text
                                     when 'kind' then file.kind || file.reason when 'state' then stand.state
                                     when 'region' then enterprise.region::text
                                     when 'since' then coalesce(step.at, file.opened_at)::text
                                     when 'until' then coalesce(step.due, file.due)::text
                                     else lpad(file.id::text, 20, '0') end collate "C" as key) as sorted
             where (:kinds::text[] = '{}' or file.kind = any (:kinds::text[]))
               and (:states::text[] = '{}' or stand.state = any (:states::text[]))
               and enterprise.region between :region_low and :region_high
               and (:effect::date is null or file.effect = :effect::date)
               and (:text = '' or strpos(enterprise.name_key, lower(:text)) > 0
                    or starts_with(enterprise.credit_code, upper(:text)))
               and (not :late or (stand.state in ('AT_COUNTY', 'AT_PREFECTURE', 'AT_PROVINCE', 'RETURNED')
                                  and step.due < :today::date))
             order by case when not :down then sorted.key end, case when :down then sorted.key end desc, file.id desc
             limit :limit offset :offset
            """;

    private static final String COUNT = """
            select count(*)
              from roster.file
              join catalog.pub_enterprise as enterprise on enterprise.id = file.enterprise
              left join roster.step on step.file = file.id
               and step.no = (select max(no) from roster.step as one where one.file = file.id)
             cross join lateral (
                   select case when step.kind is null then 'DRAFT'
                               when step.kind in ('RETURNED', 'WITHDRAWN') then step.kind
                               when step.level = 0 then 'AT_COUNTY' when step.level = 1 then 'AT_PREFECTURE'
                               when step.level = 2 then 'AT_PROVINCE' else 'DECIDED' end as state) as stand
             where (:kinds::text[] = '{}' or file.kind = any (:kinds::text[]))
               and (:states::text[] = '{}' or stand.state = any (:states::text[]))
               and enterprise.region between :region_low and :region_high
               and (:effect::date is null or file.effect = :effect::date)
               and (:text = '' or strpos(enterprise.name_key, lower(:text)) > 0
                    or starts_with(enterprise.credit_code, upper(:text)))
               and (not :late or (stand.state in ('AT_COUNTY', 'AT_PREFECTURE', 'AT_PROVINCE', 'RETURNED')
                                  and step.due < :today::date))
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    FileListRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// What is looked for; whatever is empty is not asked for.
    ///
    /// @param text part of a name, or the beginning of a credit code
    /// @param late only what its holder should have dealt with by now
    record Wanted(
            List<FileKind> kinds,
            List<FileState> states,
            Interval regions,
            Optional<LocalDate> effect,
            String text,
            boolean late) {}

    List<RosterFile> list(Wanted wanted, Sorting sorting, Paging paging, LocalDate today) {
        return bind(LIST, wanted, today)
                .param("sort", sorting.name(0))
                .param("down", sorting.name(0).isEmpty() || sorting.down(0))
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> RosterFileRepository.file(row, json))
                .list();
    }

    long count(Wanted wanted, LocalDate today) {
        return bind(COUNT, wanted, today).query(Long.class).single();
    }

    private JdbcClient.StatementSpec bind(String sql, Wanted wanted, LocalDate today) {
        return jdbc.sql(sql)
                .param("kinds", wanted.kinds().stream().map(Enum::name).toArray(String[]::new))
                .param("states", wanted.states().stream().map(Enum::name).toArray(String[]::new))
                .param("region_low", wanted.regions().low())
                .param("region_high", wanted.regions().high())
                .param("effect", wanted.effect().orElse(null))
                .param("text", wanted.text())
                .param("late", wanted.late())
                .param("today", today);
    }
}
