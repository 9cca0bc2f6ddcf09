create schema plan;
grant usage on schema plan to guatu_app;

create table plan.plan (
    code text primary key check (code ~ '^[a-z0-9][a-z0-9-]{1,59}$'),
    title_zh text not null,
    title_en text not null,
    short_zh text not null,
    short_en text not null,
    document text not null, -- the number of the notice; empty where it is not known
    issued_on date,
    first_year int not null,
    last_year int not null check (last_year >= first_year),
    source text not null
);

-- A published plan: its text and its targets as a person reviewed them. Versions are only ever added; the hash is over
-- everything that stands in the version.
create table plan.version (
    plan text not null references plan.plan,
    no int not null check (no > 0),
    hash text not null check (hash ~ '^[0-9a-f]{64}$'),
    published_at timestamptz not null,
    known bigint not null,
    person bigint not null,
    post bigint not null,
    post_title text not null,
    draft bigint, -- the reviewed draft it came from; none for a pack
    note text not null,
    primary key (plan, no)
);

create table plan.clause (
    plan text not null,
    version int not null,
    id text not null,
    place int not null,
    level int not null,
    heading_zh text not null, -- empty where the text lacks it
    heading_en text not null,
    missing boolean not null,
    note text not null,
    primary key (plan, version, id),
    foreign key (plan, version) references plan.version (plan, no)
);

create table plan.sentence (
    plan text not null,
    version int not null,
    id text not null,
    place int not null,
    clause text not null,
    text_zh text not null,
    text_en text not null,
    note text not null,
    primary key (plan, version, id),
    foreign key (plan, version, clause) references plan.clause (plan, version, id)
);

create table plan.target (
    plan text not null,
    version int not null,
    id text not null,
    place int not null,
    clause text not null,
    sentence text not null,
    name_zh text not null,
    name_en text not null,
    definition text not null,
    kind text not null,
    comparison text not null check (comparison in ('>=', '>', '<=', '~', '=')),
    value numeric not null,
    unit text not null,
    period text not null, -- 'by 2025', 'each year', '2023-2025', or empty
    base text not null,
    within text, -- the target it is a part of
    region text not null,
    park text,
    cluster text,
    indicator text,
    headline int, -- its place on the wall
    source text not null, -- the characters it was read from
    span_from int not null, -- code points within the sentence
    span_to int not null,
    primary key (plan, version, id),
    foreign key (plan, version, sentence) references plan.sentence (plan, version, id)
);

-- The six projects of the plan, or however many it has: the way in.
create table plan.project (
    plan text not null,
    version int not null,
    place int not null,
    clause text not null,
    name_zh text not null,
    name_en text not null,
    targets text[] not null,
    primary key (plan, version, place),
    foreign key (plan, version) references plan.version (plan, no)
);

-- The yearly path to a target. A new revision replaces the old one, which stays: what was known earlier can be replayed.
create table plan.trajectory (
    plan text not null references plan.plan,
    target text not null,
    revision int not null check (revision > 0),
    method text not null check (method in ('GIVEN', 'EVEN', 'GEOMETRIC')),
    base_year int not null,
    base_value numeric not null,
    base_source text not null,
    years int[] not null,
    amounts numeric[] not null check (cardinality(amounts) = cardinality(years)),
    demo boolean not null, -- 演示: a parameter of the demonstration, not of any document
    reason text not null,
    set_at timestamptz not null,
    known bigint not null,
    post bigint not null,
    post_title text not null,
    primary key (plan, target, revision)
);

-- How a target's path is shared out among prefectures and parks. Shares need not sum; the difference is shown.
create table plan.breakdown (
    plan text not null references plan.plan,
    target text not null,
    revision int not null check (revision > 0),
    source text not null,
    demo boolean not null,
    reason text not null,
    set_at timestamptz not null,
    known bigint not null,
    post bigint not null,
    post_title text not null,
    primary key (plan, target, revision)
);

create table plan.breakdown_row (
    plan text not null,
    target text not null,
    revision int not null,
    scope text not null check (scope in ('REGION', 'PARK')),
    code text not null,
    year int not null,
    amount numeric not null check (amount >= 0),
    primary key (plan, target, revision, scope, code, year),
    foreign key (plan, target, revision) references plan.breakdown (plan, target, revision)
);

-- The boundaries that the plan is shown on. An operator may replace them.
create table plan.map (
    plan text primary key references plan.plan,
    geojson text not null
);

grant select, insert on all tables in schema plan to guatu_app;
grant update (geojson) on plan.map to guatu_app;
