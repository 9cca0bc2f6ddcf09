-- Queries, due dates of returns, messages to firms and how they were sent. Rows are only ever added.

-- A return names a day by which the firm is to file again.
alter table reporting.step add column due date;

-- Who closed a month and who opened a correction, as the post was titled then.
alter table reporting.closing add column by_zh text not null default '', add column by_en text not null default '';
alter table reporting.correction add column by_zh text not null default '', add column by_en text not null default '';

-- A question of an office about one cell of a filing, or about all of it (cell empty). It changes no state.
create table reporting.query (
    enterprise bigint not null,
    form text not null,
    month date not null check (extract(day from month) = 1),
    no int not null check (no > 0),
    revision int not null, -- the one that was asked about
    cell text not null, -- 01.month; '' for the filing
    level smallint not null check (level in (1, 2, 3)), -- whose office asks
    region int not null,
    park int not null,
    post bigint not null,
    by_zh text not null,
    by_en text not null,
    at timestamptz not null,
    primary key (enterprise, form, month, no)
);
create index query_month on reporting.query (form, month);

-- What was said, turn by turn: the state of a query is its last turn.
create table reporting.query_turn (
    enterprise bigint not null,
    form text not null,
    month date not null,
    query int not null,
    no int not null check (no > 0),
    kind text not null check (kind in ('ASKED', 'ANSWERED', 'CLOSED')),
    text text not null check (char_length(text) <= 500),
    due date check ((kind = 'ASKED') = (due is not null)),
    region int not null,
    park int not null,
    person bigint not null,
    post bigint not null,
    by_zh text not null,
    by_en text not null,
    at timestamptz not null,
    primary key (enterprise, form, month, query, no)
);

-- Where a firm reads mail; its own post keeps it. The last row holds, an empty address is none.
create table reporting.contact (
    enterprise bigint not null,
    no int not null check (no > 0),
    email text not null check (char_length(email) <= 254),
    person bigint not null,
    post bigint not null,
    at timestamptz not null,
    primary key (enterprise, no)
);

-- What a firm was told, and by whom (post 0: the calendar). key makes each message one: the same again is none.
create table reporting.message (
    enterprise bigint not null,
    key text not null,
    id bigint generated always as identity,
    form text not null,
    month date not null,
    cause text not null check (cause in ('CHASE', 'REMINDER', 'QUERY', 'RETURN')),
    title_zh text not null,
    title_en text not null,
    text_zh text not null,
    text_en text not null,
    region int not null,
    park int not null,
    person bigint not null,
    post bigint not null,
    by_zh text not null,
    by_en text not null,
    at timestamptz not null,
    primary key (enterprise, key)
);
create unique index message_id on reporting.message (id);
create index message_month on reporting.message (form, month, at);

create table reporting.message_read (
    enterprise bigint not null,
    message bigint not null,
    post bigint not null,
    at timestamptz not null,
    primary key (enterprise, message, post)
);

-- What is to leave the house: one row a message and channel, written in the message's transaction.
create table reporting.dispatch (
    enterprise bigint not null,
    message bigint not null,
    channel text not null check (channel in ('EMAIL', 'WEBHOOK')),
    address text not null,
    region int not null,
    park int not null,
    at timestamptz not null,
    primary key (enterprise, message, channel)
);

-- Each try to send it; none yet: queued. It goes until it was SENT or GIVEN_UP.
create table reporting.dispatch_try (
    enterprise bigint not null,
    message bigint not null,
    channel text not null,
    no int not null check (no > 0),
    outcome text not null check (outcome in ('SENT', 'FAILED', 'GIVEN_UP')),
    detail text not null,
    next_at timestamptz check ((outcome = 'FAILED') = (next_at is not null)),
    at timestamptz not null,
    primary key (enterprise, message, channel, no)
);

-- Which reminder of the calendar has gone out: each of a form's month once.
create table reporting.sweep (
    form text not null,
    month date not null,
    rule text not null, -- the parameter that says when
    messages int not null,
    at timestamptz not null,
    primary key (form, month, rule)
);

alter table reporting.query enable row level security;
alter table reporting.query_turn enable row level security;
alter table reporting.contact enable row level security;
alter table reporting.message enable row level security;
alter table reporting.message_read enable row level security;
alter table reporting.dispatch enable row level security;
alter table reporting.dispatch_try enable row level security;

create policy seen on reporting.query using (
    (select catalog.sees_all())
    or (select catalog.seen_regions()) @> region
    or (select catalog.seen_parks()) @> park
    or (select catalog.seen_firm()) = enterprise
    or enterprise in (select id from catalog.enterprise));
create policy seen on reporting.query_turn using (
    (select catalog.sees_all())
    or (select catalog.seen_regions()) @> region
    or (select catalog.seen_parks()) @> park
    or (select catalog.seen_firm()) = enterprise
    or enterprise in (select id from catalog.enterprise));
create policy seen on reporting.message using (
    (select catalog.sees_all())
    or (select catalog.seen_regions()) @> region
    or (select catalog.seen_parks()) @> park
    or (select catalog.seen_firm()) = enterprise
    or enterprise in (select id from catalog.enterprise));
create policy seen on reporting.dispatch using (
    (select catalog.sees_all())
    or (select catalog.seen_regions()) @> region
    or (select catalog.seen_parks()) @> park
    or (select catalog.seen_firm()) = enterprise
    or enterprise in (select id from catalog.enterprise));
create policy seen on reporting.dispatch_try using (
    exists (select from reporting.dispatch as sent
             where sent.enterprise = dispatch_try.enterprise
               and sent.message = dispatch_try.message
               and sent.channel = dispatch_try.channel));
create policy seen on reporting.message_read using (
    exists (select from reporting.message as told
             where told.enterprise = message_read.enterprise
               and told.id = message_read.message));
create policy seen on reporting.contact using (
    (select catalog.sees_all())
    or (select catalog.seen_firm()) = enterprise
    or enterprise in (select id from catalog.enterprise));

-- Who may say what, held by the database under the service: a firm asks nothing, an office answers nothing, and nobody
-- but the firm writes its address, reads in its name, or files. (What sees everything is the machine: the bulk load.)
create policy offices_ask on reporting.query as restrictive for insert with check ((select catalog.seen_firm()) = 0);
create policy each_his_own on reporting.query_turn as restrictive for insert with check (
    case kind when 'ANSWERED' then (select catalog.seen_firm()) = enterprise else (select catalog.seen_firm()) = 0 end);
create policy own on reporting.contact as restrictive for insert with check (
    (select catalog.seen_firm()) = enterprise or (select catalog.sees_all()));
create policy own on reporting.message_read as restrictive for insert with check ((select catalog.seen_firm()) = enterprise);
create policy firms_file on reporting.filing as restrictive for insert with check (
    (select catalog.seen_firm()) = enterprise or (select catalog.sees_all()));
create policy firms_file on reporting.filing_row as restrictive for insert with check (
    (select catalog.seen_firm()) = enterprise or (select catalog.sees_all()));
-- The ledger takes only what a firm filed, cell by cell.
create policy as_filed on reporting.fact as restrictive for insert with check (
    (select catalog.sees_all())
    or case when detail = ''
            then exists (select from reporting.filing
                          where filing.enterprise = fact.enterprise and filing.form = fact.form
                            and filing.month = fact.month and filing.revision = fact.revision
                            and filing.values = fact.values)
            else exists (select from reporting.filing_row
                          where filing_row.enterprise = fact.enterprise and filing_row.form = fact.form
                            and filing_row.month = fact.month and filing_row.revision = fact.revision
                            and filing_row.detail = fact.detail and filing_row.values = fact.values)
       end);

grant select, insert on reporting.query, reporting.query_turn, reporting.contact, reporting.message,
    reporting.message_read, reporting.dispatch, reporting.dispatch_try, reporting.sweep to guatu_app;

-- Each query as it stands: asked, answered or closed.
create view reporting.query_now with (security_invoker = true) as
select query.enterprise, query.form, query.month, query.no, query.revision, query.cell, query.level, query.region,
       query.park, query.by_zh, query.by_en, query.at, last.kind as state, last.no as turns, last.due,
       last.at as changed_at, last.text
  from reporting.query
  join lateral (
       select kind, no, due, at, text
         from reporting.query_turn as turn
        where turn.enterprise = query.enterprise
          and turn.form = query.form
          and turn.month = query.month
          and turn.query = query.no
        order by turn.no desc
        limit 1) as last on true;

-- Each dispatch as it stands: QUEUED, SENT, FAILED (to be tried again) or GIVEN_UP.
create view reporting.dispatch_now with (security_invoker = true) as
select dispatch.enterprise, dispatch.message, dispatch.channel, dispatch.address, dispatch.at,
       coalesce(last.outcome, 'QUEUED') as state, coalesce(last.no, 0) as tries, coalesce(last.detail, '') as detail,
       last.next_at, last.at as tried_at
  from reporting.dispatch
  left join lateral (
       select outcome, no, detail, next_at, at
         from reporting.dispatch_try as attempt
        where attempt.enterprise = dispatch.enterprise
          and attempt.message = dispatch.message
          and attempt.channel = dispatch.channel
        order by attempt.no desc
        limit 1) as last on true;
grant select on reporting.query_now, reporting.dispatch_now to guatu_app;
