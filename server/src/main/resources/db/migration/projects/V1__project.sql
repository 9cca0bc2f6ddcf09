create schema projects;
grant usage on schema projects to guatu_app;

create sequence projects.project_id;
grant usage on sequence projects.project_id to guatu_app;

-- What holds now of a project. All of it follows from the tables below, and is kept in the transaction that adds there.
-- Money in 元.
create table projects.project (
    id bigint primary key,
    region int not null, -- slot of the home county
    park int not null default 0,
    enterprise bigint not null default 0, -- the unit, where it is on the register
    unit_code text not null default '',
    unit_name text not null,
    code text not null default '', -- '' until issued
    name_zh text not null check (char_length(name_zh) between 1 and 200),
    name_en text not null default '',
    name_key text not null generated always as (lower(normalize(name_zh, nfkc))) stored, -- what a search looks into
    initials text not null, -- of the pinyin of the name, in capitals
    stage text not null check (stage in ('S0', 'S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8')),
    stage_since date not null,
    partial boolean not null default false, -- in S6 with part of the lines
    status text not null default 'NORMAL'
        check (status in ('NORMAL', 'STOPPED', 'SLOWED', 'TERMINATED', 'LAPSED', 'MERGED')),
    level text not null default 'NONE' check (level in ('NONE', 'COUNTY', 'PREFECTURE', 'PROVINCE')),
    nature text not null check (nature in ('NEW', 'EXPANSION', 'REBUILDING', 'TECHNICAL', 'PURCHASE')),
    approval text not null default '' check (approval in ('', 'APPROVAL', 'VERIFICATION', 'FILING')),
    industry int not null default 0, -- slot of the 小类; 0 outside industry
    cluster text not null default '',
    origin text not null default '',
    total bigint not null check (total >= 0),
    planned_start date,
    planned_completion date,
    planned_production date,
    lat numeric(9, 6) check (lat between -90 and 90),
    lon numeric(9, 6) check (lon between -180 and 180),
    datum text not null default '' check (datum in ('', 'CGCS2000', 'WGS84')),
    altitude int,
    version int not null,
    confirmed_on date not null, -- when its owner last said that it holds
    approval_expires date, -- when the 核准 document dies, where there is one
    demo boolean not null default false,
    check ((lat is null) = (lon is null) and (lat is null) = (datum = ''))
);
create unique index project_code on projects.project (code) where code <> '';
create index project_region on projects.project (region, id);
create index project_enterprise on projects.project (enterprise) where enterprise > 0;

-- The record, version by version, whole: every field as a text in its one spelling; absent where not given.
create table projects.version (
    project bigint not null references projects.project,
    no int not null,
    sheet jsonb not null,
    total bigint not null,
    reason text not null,
    known_from bigint not null,
    at timestamptz not null,
    post bigint not null,
    person bigint not null,
    by_zh text not null,
    by_en text not null,
    primary key (project, no)
);
-- Where it stood on the main axis. A correction takes back what was not so.
create table projects.stage (
    project bigint not null references projects.project,
    no int not null,
    stage text not null check (stage in ('S0', 'S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8')),
    since date not null,
    partial boolean not null default false,
    kind text not null check (kind in ('ENTERED', 'CORRECTED')),
    reason text not null,
    known_from bigint not null,
    at timestamptz not null,
    post bigint not null,
    person bigint not null,
    by_zh text not null,
    by_en text not null,
    primary key (project, no)
);
create index stage_entered on projects.stage (stage, since);
create table projects.status (
    project bigint not null references projects.project,
    no int not null,
    status text not null check (status in ('NORMAL', 'STOPPED', 'SLOWED', 'TERMINATED', 'LAPSED', 'MERGED')),
    since date not null,
    reason text not null,
    document text not null,
    opinion text not null,
    planned_resume date,
    known_from bigint not null,
    at timestamptz not null,
    post bigint not null,
    person bigint not null,
    by_zh text not null,
    by_en text not null,
    primary key (project, no)
);
-- The national code, set once. A wrong one is withdrawn, as a correction.
create table projects.code (
    project bigint not null references projects.project,
    no int not null,
    kind text not null check (kind in ('ISSUED', 'WITHDRAWN')),
    code text not null,
    reason text not null,
    known_from bigint not null,
    at timestamptz not null,
    post bigint not null,
    person bigint not null,
    by_zh text not null,
    by_en text not null,
    primary key (project, no)
);
-- That its owner looked at the record and says that it holds: otherwise it falls asleep.
create table projects.confirmation (
    project bigint not null references projects.project,
    no int not null,
    day date not null,
    known_from bigint not null,
    at timestamptz not null,
    post bigint not null,
    person bigint not null,
    by_zh text not null,
    by_en text not null,
    primary key (project, no)
);
-- The 核准 document and its one extension.
create table projects.approval (
    project bigint not null references projects.project,
    no int not null,
    kind text not null check (kind in ('ISSUED', 'EXTENSION_ASKED', 'EXTENDED', 'EXTENSION_REFUSED')),
    day date not null,
    expires date not null, -- as it stands after this
    document text not null,
    reason text not null,
    known_from bigint not null,
    at timestamptz not null,
    post bigint not null,
    person bigint not null,
    by_zh text not null,
    by_en text not null,
    primary key (project, no)
);

alter table projects.project enable row level security;
alter table projects.version enable row level security;
alter table projects.stage enable row level security;
alter table projects.status enable row level security;
alter table projects.code enable row level security;
alter table projects.confirmation enable row level security;
alter table projects.approval enable row level security;
-- 0 is nobody's firm: without the first half whoever has no firm would see every project without one.
create policy seen on projects.project using (
    (select catalog.sees_all())
    or (select catalog.seen_regions()) @> region
    or (select catalog.seen_parks()) @> park
    or (enterprise > 0 and (select catalog.seen_firm()) = enterprise));
create policy seen on projects.version using (
    (select catalog.sees_all()) or project in (select id from projects.project));
create policy seen on projects.stage using (
    (select catalog.sees_all()) or project in (select id from projects.project));
create policy seen on projects.status using (
    (select catalog.sees_all()) or project in (select id from projects.project));
create policy seen on projects.code using (
    (select catalog.sees_all()) or project in (select id from projects.project));
create policy seen on projects.confirmation using (
    (select catalog.sees_all()) or project in (select id from projects.project));
create policy seen on projects.approval using (
    (select catalog.sees_all()) or project in (select id from projects.project));

grant select, insert on projects.project, projects.version, projects.stage, projects.status, projects.code,
    projects.confirmation, projects.approval to guatu_app;
grant update (region, park, enterprise, unit_code, unit_name, code, name_zh, name_en, initials, stage, stage_since,
    partial, status, level, nature, approval, industry, cluster, origin, total, planned_start, planned_completion,
    planned_production, lat, lon, datum, altitude, version, confirmed_on, approval_expires) on projects.project to guatu_app;

create view projects.pub_project with (security_invoker = true) as
select id, region, park, enterprise, unit_code, unit_name, code, name_zh, name_en, stage, stage_since, partial, status,
       level, nature, industry, cluster, total, planned_start, planned_completion, planned_production, lat, lon, datum,
       altitude, confirmed_on, approval_expires, demo
  from projects.project;
grant select on projects.pub_project to guatu_app;
