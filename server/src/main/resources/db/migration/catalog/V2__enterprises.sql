create extension if not exists btree_gist;

-- What the transaction may see, set with set_config(..., true) when it begins. Nothing set: nothing seen.
-- guatu.scope and guatu.parks are int4multiranges of slots, guatu.firm the number of one enterprise.
create function catalog.seen_regions() returns int4multirange
    language sql stable parallel safe
    return coalesce(nullif(current_setting('guatu.scope', true), ''), '{}')::int4multirange;
create function catalog.seen_parks() returns int4multirange
    language sql stable parallel safe
    return coalesce(nullif(current_setting('guatu.parks', true), ''), '{}')::int4multirange;
create function catalog.seen_firm() returns bigint
    language sql stable parallel safe
    return coalesce(nullif(current_setting('guatu.firm', true), ''), '0')::bigint;
-- Everything there is: a service of the house. Policies ask it first, for the planner takes an unknown yes or no for one
-- row in two, and an unknown range for one in a hundred: with the range alone every list of the province was read in
-- nested loops.
create function catalog.sees_all() returns boolean
    language sql stable parallel safe
    return catalog.seen_regions() @> int4range(0, 1000000);

create sequence catalog.enterprise_id;
grant usage on sequence catalog.enterprise_id to guatu_app;

-- The register. region, park and industry are those of the membership that holds today; history is in membership.
create table catalog.enterprise (
    id bigint primary key,
    credit_code text not null unique,
    name_zh text not null check (char_length(name_zh) between 1 and 200),
    name_key text not null generated always as (lower(normalize(name_zh, nfkc))) stored, -- what a search looks into
    initials text not null, -- of the pinyin of the name, in capitals
    region int not null,
    park int not null default 0,
    industry int not null,
    -- the days on the roster as we know them now, from roster_event: no list wants to add up the events of every firm
    roster datemultirange not null default '{}',
    demo boolean not null
);
create index enterprise_region on catalog.enterprise (region, industry);
create index enterprise_park on catalog.enterprise (park) where park > 0;

-- Where an enterprise belonged (valid) as we knew it (known).
create table catalog.membership (
    enterprise bigint not null,
    region int not null,
    park int not null,
    industry int not null,
    valid_from date not null,
    valid_to date not null default 'infinity',
    known_from bigint not null,
    known_to bigint,
    reason text not null,
    primary key (enterprise, valid_from, known_from),
    check (valid_from < valid_to),
    constraint membership_overlaps
        exclude using gist (enterprise with =, daterange(valid_from, valid_to) with &&) where (known_to is null)
);

-- Entries to and exits from the roster of enterprises above designated size: stock = previous + entries - exits.
create table catalog.roster_event (
    enterprise bigint not null,
    day date not null,
    entry boolean not null,
    reason text not null,
    document text not null,
    -- an entrant's base months of last year, as its entry file proves them: form item code -> 12 amounts
    base jsonb not null default '{}',
    known_from bigint not null,
    known_to bigint,
    primary key (enterprise, day, entry, known_from)
);
create index roster_event_day on catalog.roster_event (day) where known_to is null;
-- whether anything of the roster or of a membership has changed is asked with every figure
create index roster_event_known_from on catalog.roster_event (known_from);
create index roster_event_known_to on catalog.roster_event (known_to) where known_to is not null;
create index membership_known_from on catalog.membership (known_from);
create index membership_known_to on catalog.membership (known_to) where known_to is not null;

alter table catalog.enterprise enable row level security;
alter table catalog.membership enable row level security;
alter table catalog.roster_event enable row level security;
create policy seen on catalog.enterprise using (
    (select catalog.sees_all())
    or (select catalog.seen_regions()) @> region
    or (select catalog.seen_parks()) @> park
    or (select catalog.seen_firm()) = id);
create policy seen on catalog.membership using (
    (select catalog.sees_all())
    or (select catalog.seen_regions()) @> region
    or (select catalog.seen_parks()) @> park
    or (select catalog.seen_firm()) = enterprise);
-- Through memberships and not through the enterprise: where a firm has moved away from, it still counts for its time.
create policy seen on catalog.roster_event using (
    (select catalog.sees_all())
    or enterprise in (select membership.enterprise from catalog.membership));

grant select, insert on catalog.enterprise, catalog.membership, catalog.roster_event to guatu_app;
grant update (name_zh, initials, region, park, industry, roster) on catalog.enterprise to guatu_app;
grant update (known_to) on catalog.membership, catalog.roster_event to guatu_app;

create view catalog.pub_enterprise with (security_invoker = true) as
select id, credit_code, name_zh, name_key, initials, region, park, industry, roster, demo from catalog.enterprise;
create view catalog.pub_membership with (security_invoker = true) as
select enterprise, region, park, industry, valid_from, valid_to, known_from, known_to, reason from catalog.membership;
create view catalog.pub_roster_event with (security_invoker = true) as
select enterprise, day, entry, reason, document, base, known_from, known_to from catalog.roster_event;
create view catalog.pub_region with (security_invoker = true) as
select code, low, high, level, parent, kind, name_zh, name_en, short_zh, lon, lat from catalog.region;
create view catalog.pub_industry with (security_invoker = true) as
select code, level, section, parent, low, high, name_zh, name_en, reportable from catalog.industry;
create view catalog.pub_park with (security_invoker = true) as
select code, parent, low, high, name_zh, name_en, short_zh, seat from catalog.park;
create view catalog.pub_cluster_share with (security_invoker = true) as
select cluster, industry, share_ppm, valid_from, valid_to, source from catalog.cluster_share;
create view catalog.pub_value_added_rate with (security_invoker = true) as
select industry3, year, rate_bp, source, known_from, known_to from catalog.value_added_rate;
grant select on all tables in schema catalog to guatu_app;
