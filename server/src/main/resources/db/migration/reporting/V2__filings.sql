create view reporting.pub_closing with (security_invoker = true) as
select form, month, closed_at from reporting.closing;

-- What an enterprise filed, every revision of it. Never changed, never deleted.
create table reporting.filing (
    enterprise bigint not null,
    form text not null,
    month date not null check (extract(day from month) = 1),
    revision int not null check (revision > 0),
    edition int not null,
    region int not null,
    park int not null,
    industry int not null,
    body_hash bytea not null, -- of the values and reasons as sent: the same body again is the same filing
    values bigint[] not null,
    reasons jsonb not null, -- rule id -> the firm's words
    findings jsonb not null, -- what the checks said when it was taken
    filed_at timestamptz not null,
    correction boolean not null default false, -- filed in a correction window: a formal revision
    person bigint not null,
    post bigint not null,
    receipt text not null,
    primary key (enterprise, form, month, revision)
) partition by range (month);

-- What happened to a filing: accepted or returned at a level. The state of a filing is its last step.
create table reporting.step (
    enterprise bigint not null,
    form text not null,
    month date not null,
    revision int not null,
    no int not null,
    kind text not null check (kind in ('ACCEPTED', 'RETURNED')),
    level smallint not null check (level in (1, 2, 3)), -- 1 county or park, 2 prefecture, 3 province
    reason text not null,
    at timestamptz not null,
    person bigint not null,
    post bigint not null,
    region int not null,
    park int not null,
    primary key (enterprise, form, month, revision, no)
) partition by range (month);

-- The ledger of what counts (settled.md 1, 9, 13): a filing counts from county acceptance; each higher acceptance closes
-- the row and opens the next with its level. One open row per enterprise, form, detail and month.
-- The dimensions are those that hold at the month's end; a correction of a membership closes and reopens rows.
create table reporting.fact (
    enterprise bigint not null,
    form text not null,
    detail text not null default '',
    month date not null,
    revision int not null,
    level smallint not null,
    known_from bigint not null,
    known_to bigint,
    region int not null,
    industry int not null,
    park int not null,
    values bigint[] not null,
    primary key (month, enterprise, form, detail, known_from)
) partition by range (month);
create unique index fact_open on reporting.fact (form, month, enterprise, detail) where known_to is null;
create index fact_place on reporting.fact (form, month, region, industry) where known_to is null;
create index fact_by_enterprise on reporting.fact (enterprise, form, month);
create index fact_known_from on reporting.fact (known_from);
create index fact_known_to on reporting.fact (known_to) where known_to is not null;

do $$
declare
    y int;
    t text;
begin
    for y in 2020..2035 loop
        foreach t in array array ['filing', 'step', 'fact'] loop
            execute format('create table reporting.%I partition of reporting.%I for values from (%L) to (%L)',
                           t || '_' || y, t, make_date(y, 1, 1), make_date(y + 1, 1, 1));
        end loop;
    end loop;
end
$$;

-- Half-typed forms: not facts, replaced freely, deleted when filed.
create table reporting.draft (
    enterprise bigint not null,
    form text not null,
    month date not null,
    body jsonb not null,
    saved_at timestamptz not null,
    primary key (enterprise, form, month)
);

alter table reporting.filing enable row level security;
alter table reporting.step enable row level security;
alter table reporting.fact enable row level security;
alter table reporting.draft enable row level security;
-- A filing keeps the place where it was filed; where a membership is corrected later, the place of today sees it too.
create policy seen on reporting.filing using (
    (select catalog.sees_all())
    or (select catalog.seen_regions()) @> region
    or (select catalog.seen_parks()) @> park
    or (select catalog.seen_firm()) = enterprise
    or enterprise in (select id from catalog.enterprise));
create policy seen on reporting.step using (
    (select catalog.sees_all())
    or (select catalog.seen_regions()) @> region
    or (select catalog.seen_parks()) @> park
    or (select catalog.seen_firm()) = enterprise
    or enterprise in (select id from catalog.enterprise));
create policy seen on reporting.fact using (
    (select catalog.sees_all())
    or (select catalog.seen_regions()) @> region
    or (select catalog.seen_parks()) @> park
    or (select catalog.seen_firm()) = enterprise);
-- A correction window that was opened for one firm names it, and why: it is that firm's affair, and of who sees the firm.
alter table reporting.correction enable row level security;
create policy seen on reporting.correction using (
    credit_code = ''
    or (select catalog.sees_all())
    or credit_code in (select enterprise.credit_code from catalog.enterprise));
create policy own on reporting.draft using ((select catalog.seen_firm()) = enterprise);

grant select, insert on reporting.filing, reporting.step, reporting.fact to guatu_app;
-- once, from open to closed: the one change a fact ever sees
create policy close_once on reporting.fact as restrictive for update using (known_to is null) with check (known_to is not null);
grant update (known_to) on reporting.fact to guatu_app;
grant select, insert, update, delete on reporting.draft to guatu_app;

-- Where a bulk load is put down and checked as a whole before any of it counts. Emptied by every load; no crash can lose
-- anything here, for nothing is answered before the load has committed.
create unlogged table reporting.bulk_row (
    no int not null,
    enterprise bigint not null,
    form text not null,
    month date not null,
    revision int not null,
    filed_at timestamptz not null,
    values bigint[] not null,
    -- what offices did to it, in order
    kinds text[] not null,
    levels smallint[] not null,
    moments timestamptz[] not null,
    reasons text[] not null
);
alter table reporting.bulk_row enable row level security;
create policy everything on reporting.bulk_row using ((select catalog.sees_all()));
grant select, insert, truncate on reporting.bulk_row to guatu_app;

create view reporting.pub_fact with (security_invoker = true) as
select enterprise, form, detail, month, revision, level, known_from, known_to, region, industry, park, values
  from reporting.fact;
create view reporting.pub_filing with (security_invoker = true) as
select enterprise, form, month, revision, edition, region, park, industry, values, reasons, findings, filed_at, post, receipt
  from reporting.filing;
create view reporting.pub_step with (security_invoker = true) as
select enterprise, form, month, revision, no, kind, level, reason, at, post, region, park from reporting.step;
create view reporting.pub_form_cell with (security_invoker = true) as
select form, edition, place, item, col, name_zh, name_en, unit, scale from reporting.form_cell;
create view reporting.pub_filing_window with (security_invoker = true) as
select form, month, opens_at, firm_until, county_until, prefecture_until, province_until from reporting.filing_window;
grant select on all tables in schema reporting to guatu_app;

-- A partition has no policies of its own: it is reached through its parent only.
do $$
declare
    part regclass;
begin
    for part in select oid::regclass from pg_class
                 where relispartition and relkind = 'r' and relnamespace = 'reporting'::regnamespace loop
        execute format('revoke all on %s from guatu_app', part);
    end loop;
end
$$;

-- How every expected filing of a month stands: who was on the roster or filed, at the place where it belonged at the
-- month's end. Read under the caller's policies, and inlined into the statement that calls it.
create function reporting.work_row(of_form text, of_month date, of_day date)
    returns table (enterprise bigint, credit_code text, name_zh text, initials text, region int, park int, industry int,
                   expected boolean, revision int, state text, level int, first_filed_at timestamptz, filed_at timestamptz,
                   "values" bigint[], findings int, direct boolean)
    language sql stable
    as $$
with listed as (
    select event.enterprise
      from catalog.pub_roster_event as event
     where event.day <= of_day
       and event.known_to is null
     group by event.enterprise
    having sum(case when event.entry then 1 else -1 end) > 0),
latest as (
    select distinct on (filing.enterprise)
           filing.enterprise, filing.revision, filing.filed_at, filing.values, jsonb_array_length(filing.findings) as findings,
           min(filing.filed_at) over (partition by filing.enterprise) as first_filed_at
      from reporting.filing
     where filing.form = of_form
       and filing.month = of_month
     order by filing.enterprise, filing.revision desc),
last as (
    select distinct on (step.enterprise, step.revision)
           step.enterprise, step.revision, step.kind, step.level
      from reporting.step
     where step.form = of_form
       and step.month = of_month
     order by step.enterprise, step.revision, step.no desc)
select place.enterprise, enterprise.credit_code, enterprise.name_zh, enterprise.initials,
       place.region, place.park, place.industry,
       listed.enterprise is not null, latest.revision,
       case when latest.revision is null then 'NOT_FILED'
            when last.kind is null then 'SUBMITTED'
            when last.kind = 'RETURNED' then 'RETURNED'
            when last.level = 1 then 'ACCEPTED_COUNTY'
            when last.level = 2 then 'ACCEPTED_PREFECTURE'
            else 'ACCEPTED_PROVINCE' end,
       case when last.kind = 'ACCEPTED' then last.level else 0 end,
       latest.first_filed_at, latest.filed_at, latest.values, coalesce(latest.findings, 0),
       exists (select 1
                 from reporting.direct_park
                where place.park between direct_park.low and direct_park.high
                  and direct_park.valid_from <= of_day
                  and direct_park.valid_to > of_day)
  from catalog.pub_membership as place
  join catalog.pub_enterprise as enterprise
    on enterprise.id = place.enterprise
  left join listed
    on listed.enterprise = place.enterprise
  left join latest
    on latest.enterprise = place.enterprise
  left join last
    on last.enterprise = latest.enterprise
   and last.revision = latest.revision
 where place.valid_from <= of_day
   and place.valid_to > of_day
   and place.known_to is null
   and (listed.enterprise is not null or latest.revision is not null)
    $$;
