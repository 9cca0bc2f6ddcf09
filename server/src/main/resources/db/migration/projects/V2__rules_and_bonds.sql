-- Dated data of the pack: what a stage asks for, with which papers, what a reserve takes, and the catalogue of
-- preliminary procedures.
create table projects.stage_need (
    stage text not null,
    approval text not null, -- '*' for every kind of approval
    need text not null check (need in ('FIELD', 'VALUE', 'CODE', 'ITEMS', 'WORKS', 'SHARE', 'STATUS')),
    what text not null,
    value text not null,
    name_zh text not null,
    name_en text not null,
    advice_zh text not null,
    advice_en text not null,
    valid_from date not null,
    valid_to date not null,
    tag text not null,
    source text not null,
    primary key (stage, approval, need, what, valid_from)
);
create table projects.stage_paper (
    stage text not null,
    approval text not null,
    paper text not null,
    one_of text not null, -- of the papers of one name here one is enough; '' where the paper stands alone
    required boolean not null,
    name_zh text not null,
    name_en text not null,
    valid_from date not null,
    valid_to date not null,
    tag text not null,
    source text not null,
    primary key (stage, approval, paper, valid_from)
);
create table projects.reserve_level (
    level text not null check (level in ('COUNTY', 'PREFECTURE', 'PROVINCE')),
    least_total bigint not null, -- 元
    name_zh text not null,
    name_en text not null,
    valid_from date not null,
    valid_to date not null,
    tag text not null,
    source text not null,
    primary key (level, valid_from)
);
create table projects.procedure (
    procedure text primary key,
    place int not null,
    stage text not null check (stage in ('S2', 'S3', 'S6')), -- the stage that asks for it
    level text not null check (level in ('COUNTY', 'PREFECTURE', 'PROVINCE')), -- which decides by default
    legal_days int not null, -- working days; 0 where the law sets none
    promised_days int not null,
    name_zh text not null,
    name_en text not null,
    office_zh text not null, -- '' while not known
    office_en text not null,
    tag text not null,
    source text not null
);
create table projects.procedure_need (
    procedure text not null references projects.procedure,
    needs text not null references projects.procedure,
    tag text not null,
    source text not null,
    primary key (procedure, needs)
);
create table projects.procedure_move (
    from_state text not null,
    event text not null,
    to_state text not null,
    holder text not null check (holder in ('ENTERPRISE', 'WINDOW', 'OFFICE', 'EXPERT', 'UPPER', 'NOBODY')), -- afterwards
    clock text not null check (clock in ('NONE', 'RUNS', 'STOPS', 'ENDS')), -- afterwards
    reason boolean not null, -- whether it wants one
    by_office boolean not null,
    name_zh text not null,
    name_en text not null,
    tag text not null,
    source text not null,
    primary key (from_state, event)
);
-- Who follows an item at a level in a place: 三级部门包联. '' where nobody is named yet.
create table projects.procedure_office (
    procedure text not null references projects.procedure,
    level text not null check (level in ('COUNTY', 'PREFECTURE', 'PROVINCE')),
    region text not null,
    office_zh text not null,
    person text not null,
    phone text not null,
    promised_days int not null,
    tag text not null,
    source text not null,
    primary key (procedure, level, region)
);
grant select, insert, update, delete on projects.stage_need, projects.stage_paper, projects.reserve_level,
    projects.procedure, projects.procedure_need, projects.procedure_move, projects.procedure_office to guatu_app;

-- When a project came into the reserve of a level, and by which decision. It is never copied.
create table projects.reserve (
    project bigint not null references projects.project,
    level text not null check (level in ('COUNTY', 'PREFECTURE', 'PROVINCE')),
    case_id bigint not null,
    since date not null,
    total bigint not null, -- as decided on, 元
    known_from bigint not null,
    at timestamptz not null,
    post bigint not null,
    person bigint not null,
    by_zh text not null,
    by_en text not null,
    primary key (project, level)
);

-- Leaders who sponsor a project. At most one at a time at each level.
create table projects.sponsorship (
    id bigint generated always as identity primary key,
    project bigint not null references projects.project,
    level text not null check (level in ('COUNTY', 'PREFECTURE', 'PROVINCE')),
    leader text not null,
    leader_post text not null,
    deputy text not null,
    contact text not null, -- of the liaison office
    document text not null,
    valid_from date not null,
    valid_to date not null default 'infinity' check (valid_to >= valid_from), -- exclusive; written once
    ended text not null default '', -- why
    known_from bigint not null,
    at timestamptz not null,
    post bigint not null,
    person bigint not null,
    by_zh text not null,
    by_en text not null,
    constraint one_leader_a_level
        exclude using gist (project with =, level with =, daterange(valid_from, valid_to) with &&)
);
create table projects.visit (
    project bigint not null references projects.project,
    no int not null,
    sponsorship bigint not null references projects.sponsorship,
    day date not null,
    place text not null,
    people text not null,
    note text not null,
    known_from bigint not null,
    at timestamptz not null,
    post bigint not null,
    person bigint not null,
    by_zh text not null,
    by_en text not null,
    primary key (project, no)
);
-- What was raised or promised on a visit, and what came of it.
create table projects.visit_item (
    project bigint not null,
    visit int not null,
    no int not null,
    kind text not null check (kind in ('PROBLEM', 'PROMISE')),
    text text not null,
    due date, -- of a promise
    primary key (project, visit, no),
    foreign key (project, visit) references projects.visit
);
create table projects.visit_answer (
    project bigint not null,
    visit int not null,
    item int not null,
    no int not null,
    kind text not null check (kind in ('DONE', 'MOVED', 'REOPENED')),
    day date not null,
    due date, -- where it was moved to
    text text not null,
    known_from bigint not null,
    at timestamptz not null,
    post bigint not null,
    person bigint not null,
    by_zh text not null,
    by_en text not null,
    primary key (project, visit, item, no),
    foreign key (project, visit, item) references projects.visit_item
);

-- What happened to a project's preliminary procedure; its state is that of the last.
create table projects.item_event (
    project bigint not null references projects.project,
    procedure text not null,
    no int not null,
    event text not null,
    state text not null,
    holder text not null,
    clock text not null,
    day date not null,
    reason text not null,
    document text not null,
    known_from bigint not null,
    at timestamptz not null,
    post bigint not null,
    person bigint not null,
    by_zh text not null,
    by_en text not null,
    primary key (project, procedure, no)
);

alter table projects.reserve enable row level security;
alter table projects.sponsorship enable row level security;
alter table projects.visit enable row level security;
alter table projects.visit_item enable row level security;
alter table projects.visit_answer enable row level security;
alter table projects.item_event enable row level security;
create policy seen on projects.reserve using (
    (select catalog.sees_all()) or project in (select id from projects.project));
create policy seen on projects.sponsorship using (
    (select catalog.sees_all()) or project in (select id from projects.project));
create policy seen on projects.visit using (
    (select catalog.sees_all()) or project in (select id from projects.project));
create policy seen on projects.visit_item using (
    (select catalog.sees_all()) or project in (select id from projects.project));
create policy seen on projects.visit_answer using (
    (select catalog.sees_all()) or project in (select id from projects.project));
create policy seen on projects.item_event using (
    (select catalog.sees_all()) or project in (select id from projects.project));

grant select, insert on projects.reserve, projects.sponsorship, projects.visit, projects.visit_item,
    projects.visit_answer, projects.item_event to guatu_app;
grant update (valid_to, ended) on projects.sponsorship to guatu_app;
