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
create policy seen on reporting.filing using (
    (select catalog.seen_regions()) @> region
    or (select catalog.seen_parks()) @> park
    or (select catalog.seen_firm()) = enterprise);
create policy seen on reporting.step using (
    (select catalog.seen_regions()) @> region
    or (select catalog.seen_parks()) @> park
    or (select catalog.seen_firm()) = enterprise);
create policy seen on reporting.fact using (
    (select catalog.seen_regions()) @> region
    or (select catalog.seen_parks()) @> park
    or (select catalog.seen_firm()) = enterprise);
create policy own on reporting.draft using ((select catalog.seen_firm()) = enterprise);

grant select, insert on reporting.filing, reporting.step, reporting.fact to guatu_app;
-- once, from open to closed: the one change a fact ever sees
create policy close_once on reporting.fact as restrictive for update using (known_to is null) with check (known_to is not null);
grant update (known_to) on reporting.fact to guatu_app;
grant select, insert, update, delete on reporting.draft to guatu_app;

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
