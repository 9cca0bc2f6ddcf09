create schema workflow;
grant usage on schema workflow to guatu_app;

-- The post that acts, set when the transaction begins.
create function workflow.acting_post() returns bigint
    language sql stable parallel safe
    return coalesce(nullif(current_setting('guatu.post', true), ''), '-1')::bigint;

-- Dated data of the pack.
create table workflow.kind (
    kind text not null,
    name_zh text not null,
    name_en text not null,
    handover_workdays smallint not null check (handover_workdays between 0 and 99),
    valid_from date not null,
    valid_to date not null,
    tag text not null,
    source text not null,
    primary key (kind, valid_from)
);
-- What may lead from where to where. Anything not here is refused. kind '*': every kind that has no row of its own for
-- this state and event.
create table workflow.transition (
    kind text not null,
    from_state text not null,
    event text not null,
    to_state text not null,
    guard text not null check (guard in ('NONE', 'NOT_OWN')),
    role text not null, -- HOLDER, SUBMITTER, RECEIVER, ANYBODY, MACHINE, or roles of access with | between
    evidence text not null check (evidence in ('NONE', 'REASON', 'DOCUMENT')),
    legal_ground text not null, -- silence is consent only where this is not empty
    valid_from date not null,
    valid_to date not null,
    tag text not null,
    source text not null,
    primary key (kind, from_state, event, valid_from),
    check (event <> 'SILENCE' or legal_ground <> '')
);
create table workflow.step_rule (
    kind text not null,
    no smallint not null check (no between 1 and 99),
    name_zh text not null,
    name_en text not null,
    mode text not null check (mode in ('ALL', 'ANY', 'RATIO', 'SEQUENTIAL')),
    threshold_ppm int not null check (threshold_ppm between 1 and 1000000),
    role text not null,
    level smallint not null check (level between 1 and 3), -- 1 province, 2 prefecture, 3 county
    posts text not null, -- codes of posts with | between; empty: every post of the role at the place
    by_submitter text not null check (by_submitter in ('SKIP', 'ASK')),
    ask_again text not null check (ask_again in ('ALL', 'OBJECTED')),
    two_people boolean not null,
    legal_amount int not null,
    promised_amount int not null,
    unit text not null check (unit in ('WORKDAY', 'DAY', 'HOUR', 'MONTH_END', 'MONTH_DAY')),
    valid_from date not null,
    valid_to date not null,
    tag text not null,
    source text not null,
    primary key (kind, no, valid_from),
    check (promised_amount <= legal_amount)
);
create table workflow.stop_reason (
    reason text not null,
    name_zh text not null,
    name_en text not null,
    charged_to text not null,
    charged_zh text not null,
    charged_en text not null,
    valid_from date not null,
    valid_to date not null,
    tag text not null,
    source text not null,
    primary key (reason, valid_from)
);
-- Who hears of a step that is late: from so many working days after its due day on.
create table workflow.escalation (
    kind text not null, -- '*' for every kind that has no ladder of its own
    level smallint not null check (level between 1 and 9),
    after_workdays smallint not null check (after_workdays between 0 and 250),
    role text not null,
    place smallint not null check (place between 0 and 3), -- 0: the holder itself
    name_zh text not null,
    name_en text not null,
    valid_from date not null,
    valid_to date not null,
    tag text not null,
    source text not null,
    primary key (kind, level, valid_from)
);
-- On which working days before (negative) and after the due day a notice is due.
create table workflow.notice (
    offset_workdays smallint not null check (offset_workdays between -60 and 60),
    daily_after boolean not null,
    name_zh text not null,
    name_en text not null,
    valid_from date not null,
    valid_to date not null,
    tag text not null,
    source text not null,
    primary key (offset_workdays, valid_from)
);
grant select, insert, update, delete on workflow.kind, workflow.transition, workflow.step_rule, workflow.stop_reason,
    workflow.escalation, workflow.notice to guatu_app;

-- A case (事项). What it is about is an opaque reference. Its state, round and papers move on; all that was done to it
-- stands in tables that are only added to.
create table workflow.item (
    id bigint generated always as identity primary key,
    kind text not null,
    subject_kind text not null check (char_length(subject_kind) between 1 and 40),
    subject_key text not null check (char_length(subject_key) between 1 and 100),
    title_zh text not null check (char_length(title_zh) between 1 and 200),
    title_en text not null check (char_length(title_en) between 1 and 200),
    region int not null, -- slot
    region_code text not null,
    enterprise bigint,
    terms jsonb not null,
    note text not null,
    opened_at timestamptz not null,
    post bigint not null,
    person bigint not null,
    by_zh text not null,
    by_en text not null,
    person_name text not null,
    state text not null check (state in ('OPEN', 'RETURNED', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
    round int not null,
    papers text not null,
    reason text not null,
    closed_at timestamptz
);
create unique index item_under_way on workflow.item (kind, subject_kind, subject_key) where state in ('OPEN', 'RETURNED');
create index item_subject on workflow.item (subject_kind, subject_key);
create index item_region on workflow.item (region);
create index item_enterprise on workflow.item (enterprise) where enterprise is not null;

-- Which posts hold or held something of a case, or submitted it: they see it, wherever it lies.
create table workflow.party (
    item bigint not null references workflow.item,
    post bigint not null,
    primary key (item, post)
);
create index party_post on workflow.party (post, item);

create table workflow.round (
    item bigint not null references workflow.item,
    no int not null,
    papers text not null,
    answer text not null,
    opened_at timestamptz not null,
    post bigint not null,
    person bigint not null,
    by_zh text not null,
    by_en text not null,
    person_name text not null,
    closed_at timestamptz,
    outcome text check (outcome in ('RETURNED', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
    reason text,
    primary key (item, no)
);

-- A step, with the rules of the day on which it began.
create table workflow.step (
    id bigint generated always as identity primary key,
    item bigint not null references workflow.item,
    round int not null,
    no smallint not null,
    name_zh text not null,
    name_en text not null,
    mode text not null,
    threshold_ppm int not null,
    two_people boolean not null,
    role text not null,
    legal_amount int not null,
    promised_amount int not null,
    unit text not null,
    opened_at timestamptz not null,
    state text not null check (state in ('OPEN', 'PASSED', 'REFUSED', 'RETURNED', 'WITHDRAWN', 'SKIPPED', 'CARRIED')),
    clock_at timestamptz not null, -- from when the limits run: a hand-over that is received begins them anew
    closed_at timestamptz,
    unique (item, round, no)
);
create unique index step_open on workflow.step (item) where state = 'OPEN';

create table workflow.task (
    id bigint generated always as identity primary key,
    item bigint not null references workflow.item,
    step bigint not null references workflow.step,
    seq int not null, -- in which order they hold the case, and sign where the order counts
    post bigint not null,
    post_zh text not null,
    post_en text not null,
    origin text not null check (origin in ('ASKED', 'ADDED', 'TRANSFERRED', 'SUB', 'HANDED_OVER')),
    parent bigint references workflow.task, -- a sub-task: who delegated it still signs
    replaces bigint references workflow.task,
    made_by bigint not null, -- the post that added or delegated it; 0 the pack's rules
    note text not null,
    opened_at timestamptz not null,
    state text not null check (state in ('OPEN', 'DONE', 'LAPSED', 'WITHDRAWN')),
    reason text not null default '',
    closed_at timestamptz
);
create index task_step on workflow.task (step, seq);
create index task_item on workflow.task (item);
create index task_post on workflow.task (post) where state = 'OPEN';

-- 授权: a person signs for another's post for a time. It is never changed; an end before its last day is a row. It says
-- nothing of any case or firm, and no rows are hidden: whoever opens a step must know who signs for its posts.
create table workflow.delegation (
    id bigint generated always as identity primary key,
    post bigint not null,
    person bigint not null,
    post_zh text not null,
    post_en text not null,
    person_name text not null,
    to_post bigint not null,
    to_person bigint not null,
    to_post_zh text not null,
    to_post_en text not null,
    to_person_name text not null,
    kinds text[] not null, -- empty: all
    first_day date not null,
    last_day date not null check (last_day >= first_day),
    ground text not null check (char_length(ground) between 1 and 100),
    at timestamptz not null
);
create index delegation_post on workflow.delegation (post);
create index delegation_to on workflow.delegation (to_post, to_person);
create table workflow.delegation_end (
    delegation bigint primary key references workflow.delegation,
    reason text not null,
    at timestamptz not null,
    post bigint not null,
    person bigint not null
);

create table workflow.opinion (
    task bigint primary key references workflow.task, -- one each, for ever
    item bigint not null references workflow.item,
    step bigint not null references workflow.step,
    decision text not null check (decision in ('AGREE', 'AGREE_WITH_CONDITION', 'OBJECT', 'RETURN', 'ABSTAIN')),
    text text not null,
    papers text not null, -- the hash of what the signer saw
    late boolean not null, -- after the step was complete: kept, and not counted
    at timestamptz not null,
    post bigint not null,
    person bigint not null,
    by_zh text not null,
    by_en text not null,
    person_name text not null,
    delegation bigint references workflow.delegation,
    behalf text not null, -- as it is printed: 张某(代李某,授权书No…)
    known bigint generated always as identity -- the order of signing
);
create index opinion_step on workflow.opinion (step);
create index opinion_item on workflow.opinion (item);

create table workflow.handover (
    id bigint generated always as identity primary key,
    item bigint not null references workflow.item,
    task bigint not null references workflow.task,
    from_post bigint not null,
    from_zh text not null,
    from_en text not null,
    to_post bigint not null,
    to_zh text not null,
    to_en text not null,
    papers text not null,
    note text not null,
    due date not null,
    sent_at timestamptz not null,
    person bigint not null
);
create index handover_item on workflow.handover (item);
create index handover_to on workflow.handover (to_post);
create table workflow.handover_answer (
    handover bigint primary key references workflow.handover,
    item bigint not null references workflow.item,
    outcome text not null check (outcome in ('RECEIVED', 'REFUSED')),
    receipt_no text not null,
    reason text not null,
    at timestamptz not null,
    post bigint not null,
    person bigint not null
);

-- Days on which the clocks stand still, both inclusive; without an end, until one is written.
create table workflow.stop (
    id bigint generated always as identity primary key,
    item bigint not null references workflow.item,
    reason text not null,
    charged_to text not null,
    document text not null,
    first_day date not null,
    at timestamptz not null,
    post bigint not null,
    person bigint not null,
    by_zh text not null,
    by_en text not null
);
create index stop_item on workflow.stop (item);
create table workflow.stop_end (
    stop bigint primary key references workflow.stop,
    item bigint not null references workflow.item,
    last_day date not null,
    document text not null,
    at timestamptz not null,
    post bigint not null,
    person bigint not null
);

-- Who holds a case from when on: at every instant exactly one post, the last row's.
create table workflow.holding (
    item bigint not null references workflow.item,
    no int not null,
    post bigint not null,
    post_zh text not null,
    post_en text not null,
    from_at timestamptz not null,
    primary key (item, no)
);

-- What was done, in order.
create table workflow.deed (
    item bigint not null references workflow.item,
    no int not null,
    event text not null,
    from_state text not null,
    to_state text not null,
    round int not null,
    step smallint,
    about text not null, -- the other post, the stop's reason, the receipt
    reason text not null,
    at timestamptz not null,
    post bigint not null,
    person bigint not null,
    by_zh text not null,
    by_en text not null,
    person_name text not null,
    primary key (item, no)
);

alter table workflow.item enable row level security;
alter table workflow.party enable row level security;
alter table workflow.round enable row level security;
alter table workflow.step enable row level security;
alter table workflow.task enable row level security;
alter table workflow.opinion enable row level security;
alter table workflow.handover enable row level security;
alter table workflow.handover_answer enable row level security;
alter table workflow.stop enable row level security;
alter table workflow.stop_end enable row level security;
alter table workflow.holding enable row level security;
alter table workflow.deed enable row level security;

-- A post reads of itself that it is party to a case; a case that it sees may get any other.
create policy own on workflow.party for select using (
    (select catalog.sees_all()) or post = (select workflow.acting_post()));
create policy made on workflow.party for insert with check (true);
-- A case is seen where the scope covers its place, by the enterprise whose affair it is, and by every post that holds or
-- held a task of it or submitted it.
create policy seen on workflow.item using (
    (select catalog.sees_all())
    or (select catalog.seen_regions()) @> region
    or (select catalog.seen_firm()) = enterprise
    or post = (select workflow.acting_post())
    or id in (select party.item from workflow.party));
create policy seen on workflow.round using (exists (select 1 from workflow.item where item.id = round.item));
create policy seen on workflow.step using (exists (select 1 from workflow.item where item.id = step.item));
create policy seen on workflow.task using (exists (select 1 from workflow.item where item.id = task.item));
create policy seen on workflow.opinion using (exists (select 1 from workflow.item where item.id = opinion.item));
create policy seen on workflow.handover using (exists (select 1 from workflow.item where item.id = handover.item));
create policy seen on workflow.handover_answer
    using (exists (select 1 from workflow.item where item.id = handover_answer.item));
create policy seen on workflow.stop using (exists (select 1 from workflow.item where item.id = stop.item));
create policy seen on workflow.stop_end using (exists (select 1 from workflow.item where item.id = stop_end.item));
create policy seen on workflow.holding using (exists (select 1 from workflow.item where item.id = holding.item));
create policy seen on workflow.deed using (exists (select 1 from workflow.item where item.id = deed.item));
-- No opinion in another's name: the acting post signs.
create policy own on workflow.opinion as restrictive for insert with check (
    (select catalog.sees_all()) or post = (select workflow.acting_post()));

grant select, insert on workflow.item, workflow.party, workflow.round, workflow.step, workflow.task, workflow.opinion,
    workflow.handover, workflow.handover_answer, workflow.stop, workflow.stop_end, workflow.holding, workflow.deed,
    workflow.delegation, workflow.delegation_end to guatu_app;
grant update (state, round, papers, reason, closed_at) on workflow.item to guatu_app;
grant update (closed_at, outcome, reason) on workflow.round to guatu_app;
grant update (state, clock_at, closed_at) on workflow.step to guatu_app;
grant update (state, reason, closed_at) on workflow.task to guatu_app;

-- For rooms above: who held what since when. A row holds until the next one of its case, the last until it was closed.
create view workflow.pub_holding with (security_invoker = true) as
select holding.item, item.kind, item.subject_kind, item.subject_key, item.region, item.region_code, item.state, holding.no,
       holding.post, holding.post_zh, holding.post_en, holding.from_at,
       coalesce(lead(holding.from_at) over (partition by holding.item order by holding.no), item.closed_at) as to_at
  from workflow.holding
  join workflow.item on item.id = holding.item;
create view workflow.pub_case with (security_invoker = true) as
select id, kind, subject_kind, subject_key, title_zh, title_en, region, region_code, enterprise, state, round, opened_at,
       closed_at
  from workflow.item;
grant select on workflow.pub_holding, workflow.pub_case to guatu_app;
