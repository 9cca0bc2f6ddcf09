-- An edition is kept as its file in the pack writes it: a new form, or a new year's edition of one, needs no new column.
-- The cells of fixed items stay in a table of their own, for whoever reads filings in SQL.
alter table reporting.form add column body text not null default '';
drop table reporting.form_check;
drop table reporting.form_column;

-- Codes that rows of a form may carry: products, energies. attributes: numbers that expressions use.
create table reporting.list_entry (
    list text not null,
    code text not null,
    place int not null,
    name_zh text not null,
    name_en text not null,
    unit text not null,
    scale int not null,
    attributes jsonb not null default '{}',
    valid_from date not null,
    valid_to date not null default 'infinity',
    source text not null,
    primary key (list, code, valid_from)
);
grant select, insert, update on reporting.list_entry to guatu_app;

-- The rows of a filing's tables: what stands under a product, an energy, a class. Never changed, never deleted.
create table reporting.filing_row (
    enterprise bigint not null,
    form text not null,
    month date not null check (extract(day from month) = 1),
    revision int not null,
    detail text not null check (detail <> ''),
    region int not null,
    park int not null,
    values bigint[] not null,
    states text not null default '', -- as in filing
    primary key (enterprise, form, month, revision, detail)
) partition by range (month);
do $$
declare
    y int;
begin
    for y in 2020..2035 loop
        execute format('create table reporting.%I partition of reporting.filing_row for values from (%L) to (%L)',
                       'filing_row_' || y, make_date(y, 1, 1), make_date(y + 1, 1, 1));
        execute format('alter table reporting.%I alter column month set statistics 1, '
                       'alter column month set (n_distinct = 11)', 'filing_row_' || y);
    end loop;
end
$$;
alter table reporting.filing_row enable row level security;
create policy seen on reporting.filing_row using (
    (select catalog.sees_all())
    or (select catalog.seen_regions()) @> region
    or (select catalog.seen_parks()) @> park
    or (select catalog.seen_firm()) = enterprise
    or enterprise in (select id from catalog.enterprise));
grant select, insert on reporting.filing_row to guatu_app;
create view reporting.pub_filing_row with (security_invoker = true) as
select enterprise, form, month, revision, detail, values, states from reporting.filing_row;
grant select on reporting.pub_filing_row to guatu_app;

-- How each amount of a filing came to be, by place, one letter a cell: C collected, M mended by the firm in this revision,
-- E explained, - none. (An imputed amount is never part of a filing.)
alter table reporting.filing add column states text not null default '';

alter table reporting.bulk_row
    add column details text[] not null default '{}',
    add column detail_values text[] not null default '{}';

-- A form that only some firms have something for (205-2) is open to all and expected of none.
alter table reporting.form add column asked boolean not null default true;
create or replace function reporting.work_row(of_form text, of_month date, of_day date)
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
       and exists (select 1 from reporting.form where form.code = of_form and form.asked)
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
