-- How long a revision took its firm: seconds in which the grid was open and in use, cells that were there before, cells
-- that were typed. Counted in the browser and sent with the filing; no key is recorded. Never changed, never deleted.
create table reporting.effort (
    enterprise bigint not null,
    form text not null,
    month date not null check (extract(day from month) = 1),
    revision int not null,
    seconds int not null check (seconds between 0 and 86400),
    prefilled int not null check (prefilled between 0 and 100000),
    typed int not null check (typed between 0 and 100000),
    region int not null,
    park int not null,
    primary key (enterprise, form, month, revision)
);
create index effort_form on reporting.effort (form, month);
alter table reporting.effort enable row level security;
create policy seen on reporting.effort using (
    (select catalog.sees_all())
    or (select catalog.seen_regions()) @> region
    or (select catalog.seen_parks()) @> park
    or (select catalog.seen_firm()) = enterprise);
grant select, insert on reporting.effort to guatu_app;

-- The land that a firm uses, square metres, from a day on: kept by the firm itself, with where it is from. The last told
-- of a day holds. Never changed, never deleted.
create table reporting.land (
    enterprise bigint not null,
    no int not null,
    valid_from date not null,
    square_metres bigint not null check (square_metres between 1 and 10000000000),
    source text not null check (char_length(source) between 1 and 200),
    told_at timestamptz not null,
    person bigint not null,
    post bigint not null,
    primary key (enterprise, no)
);
alter table reporting.land enable row level security;
create policy seen on reporting.land using (
    (select catalog.sees_all())
    or (select catalog.seen_firm()) = enterprise
    or enterprise in (select id from catalog.enterprise));
create policy own on reporting.land for insert with check (
    (select catalog.sees_all())
    or (select catalog.seen_firm()) = enterprise);
grant select, insert on reporting.land to guatu_app;
