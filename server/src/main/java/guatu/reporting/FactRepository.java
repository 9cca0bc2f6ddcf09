package guatu.reporting;

import guatu.journal.Who;
import guatu.kernel.EnterpriseId;
import guatu.kernel.FormCode;
import guatu.kernel.KnownTime;
import guatu.kernel.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Steps of offices, and the ledger of what counts. Facts are closed once and opened; never changed otherwise.
@Repository
class FactRepository {

    private static final String STEP = """
            insert into reporting.step
                   (enterprise, form, month, revision, no, kind, level, reason, at, person, post, region, park, due)
            select taken.enterprise, :form, :month, taken.revision, taken.no, :kind, :level, :reason, :at, :person, :post,
                   taken.region, taken.park, :due::date
              from unnest(:enterprises::bigint[], :revisions::int[], :numbers::int[], :regions::int[], :parks::int[])
                as taken (enterprise, revision, no, region, park)
            """;

    /// Closes what is open and opens the accepted revision, where the enterprise belonged at the month's end as
    /// it is known now: the statement runs under the lock on the order of knowing, so no correction of a
    /// membership slips in between. The count makes the closing come first.
    private static final String COUNT = """
            with taken as materialized (
                select enterprise, revision
                  from unnest(:enterprises::bigint[], :revisions::int[]) as taken (enterprise, revision)),
            closed as (
                update reporting.fact
                   set known_to = :known
                 where form = :form
                   and month = :month
                   and enterprise = any (:enterprises)
                   and known_to is null
                returning enterprise),
            counted as (
                insert into reporting.fact
                       (enterprise, form, detail, month, revision, level, known_from, region, industry, park, values)
                select filing.enterprise, filing.form, line.detail, filing.month, filing.revision, :level, :known,
                       place.region, place.industry, place.park, line.values
                  from (select count(*) from closed) as before
                 cross join taken
                  join catalog.pub_membership as place
                    on place.enterprise = taken.enterprise
                   and place.known_to is null
                   and place.valid_from <= :day
                   and place.valid_to > :day
                  join reporting.filing
                    on filing.enterprise = taken.enterprise
                   and filing.form = :form
                   and filing.month = :month
                   and filing.revision = taken.revision
                 cross join lateral (
                       select '' as detail, filing.values
                        union all
                       select filled.detail, filled.values
                         from reporting.filing_row as filled
                        where filled.enterprise = filing.enterprise
                          and filled.form = filing.form
                          and filled.month = :month
                          and filled.revision = filing.revision) as line
                returning detail)
            select count(*) filter (where detail = '')
              from counted
            """;

    /// Closes a returned revision; the last revision whose last step was an acceptance counts again, at its
    /// level.
    private static final String WITHDRAW = """
            with closed as (
                update reporting.fact
                   set known_to = :known
                 where form = :form
                   and month = :month
                   and enterprise = :enterprise
                   and revision = :revision
                   and known_to is null
                returning enterprise),
            earlier as (
                select filing.enterprise, filing.form, filing.month, filing.revision, last.level, filing.values
                  from reporting.filing
                  join lateral (
                       select kind, level
                         from reporting.step
                        where step.enterprise = filing.enterprise
                          and step.form = filing.form
                          and step.month = filing.month
                          and step.revision = filing.revision
                        order by no desc
                        limit 1) as last on last.kind = 'ACCEPTED'
                 where filing.enterprise = :enterprise
                   and filing.form = :form
                   and filing.month = :month
                   and filing.revision < :revision
                 order by filing.revision desc
                 limit 1)
            insert into reporting.fact
                   (enterprise, form, detail, month, revision, level, known_from, region, industry, park, values)
            select earlier.enterprise, earlier.form, line.detail, earlier.month, earlier.revision, earlier.level, :known,
                   place.region, place.industry, place.park, line.values
              from (select count(*) as facts from closed) as before
             cross join earlier
              join catalog.pub_membership as place
                on place.enterprise = earlier.enterprise
               and place.known_to is null
               and place.valid_from <= :day
               and place.valid_to > :day
             cross join lateral (
                   select '' as detail, earlier.values
                    union all
                   select filled.detail, filled.values
                     from reporting.filing_row as filled
                    where filled.enterprise = earlier.enterprise
                      and filled.form = earlier.form
                      and filled.month = :month
                      and filled.revision = earlier.revision) as line
             where before.facts >= 1
            """;

    /// Moves open facts to where the enterprise belonged at their month's end, as it is known now.
    private static final String MOVE = """
            with closed as (
                update reporting.fact
                   set known_to = :known
                  from catalog.pub_membership as place
                 where fact.enterprise = :enterprise
                   and fact.known_to is null
                   and place.enterprise = fact.enterprise
                   and place.known_to is null
                   and place.valid_from <= (fact.month + interval '1 month - 1 day')::date
                   and place.valid_to > (fact.month + interval '1 month - 1 day')::date
                   and (place.region, place.park, place.industry) <> (fact.region, fact.park, fact.industry)
                returning fact.enterprise, fact.form, fact.detail, fact.month, fact.revision, fact.level, fact.values,
                          place.region, place.park, place.industry)
            insert into reporting.fact
                   (enterprise, form, detail, month, revision, level, known_from, region, industry, park, values)
            select enterprise, form, detail, month, revision, level, :known, region, industry, park, values
              from closed
            """;

    private final JdbcClient jdbc;

    FactRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A filing that a step is about, and where its enterprise belongs.
    record Taken(EnterpriseId enterprise, int revision, int stepNo, Place place) {}

    void step(
            FormCode form,
            Period.Month month,
            List<Taken> taken,
            Step.Kind kind,
            int level,
            String reason,
            Optional<LocalDate> due,
            Instant at,
            Who who) {
        jdbc.sql(STEP)
                .param("form", form.value())
                .param("month", month.start())
                .param("enterprises", enterprises(taken))
                .param("revisions", ints(taken, Taken::revision))
                .param("numbers", ints(taken, Taken::stepNo))
                .param("regions", ints(taken, each -> each.place().region()))
                .param("parks", ints(taken, each -> each.place().park()))
                .param("kind", kind.name())
                .param("level", level)
                .param("reason", reason)
                .param("due", due.map(LocalDate::toString).orElse(null))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("person", who.person())
                .param("post", who.post())
                .update();
    }

    /// Lets the taken filings count at a level.
    ///
    /// @return how many count now: all that were taken, unless a membership moved out of sight meanwhile
    int count(FormCode form, Period.Month month, List<Taken> taken, int level, KnownTime known) {
        return jdbc.sql(COUNT)
                .param("form", form.value())
                .param("month", month.start())
                .param("day", month.end())
                .param("enterprises", enterprises(taken))
                .param("revisions", ints(taken, Taken::revision))
                .param("level", level)
                .param("known", known.value())
                .query(Integer.class)
                .single();
    }

    void withdraw(FormCode form, Period.Month month, Taken taken, KnownTime known) {
        jdbc.sql(WITHDRAW)
                .param("form", form.value())
                .param("month", month.start())
                .param("enterprise", taken.enterprise().value())
                .param("revision", taken.revision())
                .param("day", month.end())
                .param("known", known.value())
                .update();
    }

    int move(EnterpriseId enterprise, KnownTime known) {
        return jdbc.sql(MOVE)
                .param("enterprise", enterprise.value())
                .param("known", known.value())
                .update();
    }

    private static Long[] enterprises(List<Taken> taken) {
        return taken.stream().map(each -> each.enterprise().value()).toArray(Long[]::new);
    }

    private static Integer[] ints(List<Taken> taken, ToIntFunction<Taken> part) {
        return taken.stream().mapToInt(part).boxed().toArray(Integer[]::new);
    }
}
