create schema catalog;
grant usage on schema catalog to guatu_app;

-- Trees are stored with slots: a leaf has one, a node the interval of all below it. A place keeps its slot when its code
-- changes. A region's slot is its first statistical code (Haixi 632800..632899), an industry's its four digits
-- (26 -> 2600..2699), a park's 100 times its number (P01 -> 100..199; P01-3 -> 103). Park slot 0: in no park.
create table catalog.region (
    code text primary key check (code ~ '^[0-9]{6}$'),
    low int not null,
    high int not null check (high >= low),
    level smallint not null check (level in (1, 2, 3)), -- 1 province, 2 prefecture, 3 county
    parent text references catalog.region,
    kind text not null,
    name_zh text not null,
    name_en text not null,
    short_zh text not null,
    lon numeric(9, 6) not null,
    lat numeric(9, 6) not null,
    valid_from date not null,
    valid_to date not null default 'infinity',
    source text not null,
    check ((level = 3) = (low = high))
);

-- Other codes of the same place: former codes, statistical codes that GB/T 2260 lacks, codes of map makers.
create table catalog.region_code (
    code text not null,
    slot int not null,
    name_zh text not null,
    valid_from date not null,
    valid_to date not null default 'infinity',
    note text not null,
    primary key (code, valid_from)
);

create table catalog.region_alias (
    alias text primary key,
    region text not null references catalog.region
);

create table catalog.industry (
    code text primary key,
    level smallint not null check (level between 1 and 4), -- 门类, 大类, 中类, 小类
    section text not null,
    parent text,
    low int not null,
    high int not null check (high >= low),
    name_zh text not null,
    name_en text not null,
    reportable boolean not null
);

create table catalog.park (
    code text primary key,
    parent text references catalog.park,
    low int not null,
    high int not null check (high >= low),
    name_zh text not null,
    name_en text not null,
    short_zh text not null,
    seat text not null references catalog.region,
    source text not null
);

create table catalog.cluster (
    code text primary key,
    place smallint not null,
    name_zh text not null,
    name_en text not null,
    collected boolean not null, -- false where no form of above-scale industry reaches it (big data)
    source text not null
);

-- What part of a class belongs to a cluster, in millionths. The sum over the clusters of a class is at most one.
create table catalog.cluster_share (
    cluster text not null references catalog.cluster,
    industry int not null,
    share_ppm int not null check (share_ppm between 1 and 1000000),
    valid_from date not null,
    valid_to date not null default 'infinity',
    source text not null,
    primary key (cluster, industry, valid_from)
);

-- Value-added rate of a class of three digits in a year, in hundredths of a percent (2800 = 28 %).
create table catalog.value_added_rate (
    industry3 int not null,
    year int not null,
    rate_bp int not null check (rate_bp between 0 and 10000),
    source text not null,
    known_from bigint not null,
    known_to bigint,
    primary key (industry3, year, known_from)
);

-- Every threshold, bound, weight and deadline rule: dated, with its source and tag ([S], [R], [D], [GK]).
create table catalog.parameter (
    code text not null,
    value numeric not null,
    unit text not null,
    valid_from date not null,
    valid_to date not null default 'infinity',
    name_zh text not null,
    name_en text not null,
    tag text not null,
    source text not null,
    primary key (code, valid_from)
);

create table catalog.calendar_day (
    day date not null,
    region text not null references catalog.region,
    workday boolean not null,
    name text not null,
    primary key (region, day)
);

grant select on all tables in schema catalog to guatu_app;
-- Code tables are no facts: loading a pack again replaces them. A place, a park or a class that facts may carry is never
-- deleted; rates stay as they were known.
grant insert, update on all tables in schema catalog to guatu_app;
revoke update on catalog.value_added_rate from guatu_app;
grant update (known_to) on catalog.value_added_rate to guatu_app;
grant delete on catalog.region_code, catalog.region_alias, catalog.cluster_share, catalog.parameter,
                catalog.calendar_day to guatu_app;
