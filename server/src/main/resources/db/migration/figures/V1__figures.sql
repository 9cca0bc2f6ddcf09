create schema figures;
grant usage on schema figures to guatu_app;

-- What is counted, how, after which source. A change of the counting rule is a new rule version.
create table figures.indicator (
    code text primary key,
    place int not null, -- order of lists
    name_zh text not null,
    name_en text not null,
    unit text not null,
    places int not null check (places between 0 and 6), -- decimal places shown
    kind text not null check (kind in ('FLOW', 'STOCK', 'RATIO', 'COUNT')),
    definition_zh text not null,
    definition_en text not null,
    source text not null,
    clause text not null,
    rule_version text not null,
    rule_zh text not null,
    rule_en text not null
);

-- Figures that somebody else published, as printed, with their source: shown beside ours, never in a sum.
create table figures.published (
    no int primary key,
    target text not null, -- empty: belongs to no target
    match text not null check (match in ('same', 'proxy', 'context')),
    period_from text not null,
    period_to text not null,
    scope text not null,
    indicator text not null,
    value numeric,
    unit text not null,
    growth_pct numeric,
    derived boolean not null,
    note text not null,
    source_title text not null,
    source_url text not null
);

-- What was shown, with what it counted, under the hash of its canonical text. Real time, not the house's clock.
create table figures.certificate (
    hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
    body text not null,
    issued_at timestamptz not null,
    person bigint not null,
    post bigint not null
);

grant select, insert on figures.certificate to guatu_app;
grant select, insert, update, delete on figures.indicator, figures.published to guatu_app;
