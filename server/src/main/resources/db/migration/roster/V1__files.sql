create schema roster;
grant usage on schema roster to guatu_app;

-- Dated data of the pack: what may be applied for and when in the year, until when, and with which papers.
create table roster.reason (
    kind text not null check (kind in ('ENTRY', 'EXIT', 'MOVE', 'TRADE', 'MERGER', 'SPLIT')),
    reason text not null,
    timing text not null check (timing in ('MONTHLY', 'YEARLY')),
    name_zh text not null,
    name_en text not null,
    valid_from date not null,
    valid_to date not null,
    tag text not null,
    source text not null,
    primary key (kind, reason, valid_from)
);
-- The window of a file that takes effect in one of these months: from a day of an earlier month to a day of another.
create table roster.file_window (
    timing text not null check (timing in ('MONTHLY', 'YEARLY')),
    first_month smallint not null check (first_month between 1 and 12),
    last_month smallint not null check (last_month between first_month and 12),
    opens_before smallint not null check (opens_before between 0 and 12),
    opens_day smallint not null check (opens_day between 1 and 28),
    due_before smallint not null check (due_before between 0 and 12),
    due_day smallint not null check (due_day between 1 and 28),
    roll text not null check (roll in ('NONE', 'NEXT_WORKDAY')),
    county_workdays smallint not null,
    prefecture_workdays smallint not null,
    province_workdays smallint not null,
    valid_from date not null,
    valid_to date not null,
    tag text not null,
    source text not null,
    primary key (timing, first_month, valid_from)
);
create table roster.paper (
    kind text not null,
    reason text not null, -- '*' for all of the kind
    paper text not null,
    name_zh text not null,
    name_en text not null,
    required boolean not null,
    valid_from date not null,
    valid_to date not null,
    tag text not null,
    source text not null,
    primary key (kind, reason, paper, valid_from)
);
grant select, insert, update, delete on roster.reason, roster.file_window, roster.paper to guatu_app;

-- A file (申报): what is to happen to an enterprise's place on the roster, from when, and who opened it. It never changes;
-- what was filed and what was done stand in the two tables below, and its state is its last step.
create table roster.file (
    id bigint generated always as identity primary key,
    enterprise bigint not null,
    kind text not null,
    reason text not null,
    timing text not null,
    effect date not null check (extract(day from effect) = 1),
    due date not null,
    first_period date not null, -- of the twelve
    last_period date not null,
    terms jsonb not null, -- by kind: since when it produces, where it goes, who goes on with what share
    note text not null,
    opened_at timestamptz not null,
    post bigint not null,
    person bigint not null,
    by_zh text not null,
    by_en text not null
);
create index file_enterprise on roster.file (enterprise, id);
create index file_effect on roster.file (effect, id);

-- What the enterprise filed, revision by revision: amounts in 千元 from a first month on, without a gap.
create table roster.submission (
    file bigint not null references roster.file,
    enterprise bigint not null,
    revision int not null,
    first_month date not null,
    output bigint[] not null,
    revenue bigint[] not null,
    note text not null,
    filed_at timestamptz not null,
    post bigint not null,
    person bigint not null,
    primary key (file, revision)
);

-- What was done: handed in, accepted, returned, withdrawn. level: 0 the firm, 1 county, 2 prefecture, 3 province.
create table roster.step (
    file bigint not null references roster.file,
    enterprise bigint not null,
    no int not null,
    revision int not null,
    kind text not null check (kind in ('SUBMITTED', 'ACCEPTED', 'RETURNED', 'WITHDRAWN')),
    level smallint not null check (level between 0 and 3),
    reason text not null,
    at timestamptz not null,
    due date not null, -- until when whoever has it now is to act
    post bigint not null,
    person bigint not null,
    by_zh text not null,
    by_en text not null,
    primary key (file, no)
);

alter table roster.file enable row level security;
alter table roster.submission enable row level security;
alter table roster.step enable row level security;
-- Whoever sees the firm where it is, or where it once was.
create policy seen on roster.file using (
    (select catalog.sees_all()) or enterprise in (select membership.enterprise from catalog.membership));
create policy seen on roster.submission using (
    (select catalog.sees_all()) or enterprise in (select membership.enterprise from catalog.membership));
create policy seen on roster.step using (
    (select catalog.sees_all()) or enterprise in (select membership.enterprise from catalog.membership));
-- The firm alone writes its amounts: whatever the service does, no office's transaction can.
create policy own on roster.submission as restrictive for insert with check (
    (select catalog.seen_firm()) = enterprise or (output = '{}' and revenue = '{}'));

grant select, insert on roster.file, roster.submission, roster.step to guatu_app;
