create schema reporting;
grant usage on schema reporting to guatu_app;

-- A form's edition, as the pack prints it: items in order, each with the columns of the form.
create table reporting.form (
    code text not null,
    edition int not null,
    name_zh text not null,
    name_en text not null,
    legal_basis text not null,
    legal_number text not null,
    legal_until date not null,
    valid_from date not null,
    valid_to date not null default 'infinity',
    source text not null,
    primary key (code, edition)
);

-- values[place] of a filing and a fact belongs to the item and column with that place, from 1.
create table reporting.form_cell (
    form text not null,
    edition int not null,
    place int not null,
    item text not null, -- 01, 03, 04, 05 as printed
    col text not null check (col in ('month', 'cumulative', 'base_month', 'base_cumulative')),
    name_zh text not null,
    name_en text not null,
    unit text not null,
    scale int not null, -- amount = stored integer / 10^scale
    required boolean not null,
    within text not null default '', -- the item that this one is a part of (其中)
    primary key (form, edition, place),
    unique (form, edition, item, col)
);

-- The columns as the form prints them.
create table reporting.form_column (
    form text not null,
    edition int not null,
    place int not null,
    code text not null check (code in ('month', 'cumulative', 'base_month', 'base_cumulative')),
    name_zh text not null,
    name_en text not null,
    primary key (form, edition, place)
);

-- Which checks an edition has, how much they weigh, and the dated parameter behind each of their bounds.
create table reporting.form_check (
    form text not null,
    edition int not null,
    rule text not null,
    severity text not null check (severity in ('BLOCKS', 'EXPLAIN', 'HINT')),
    name_zh text not null,
    name_en text not null,
    bounds jsonb not null default '{}', -- name of a bound -> code in catalog.parameter
    source text not null,
    primary key (form, edition, rule)
);

-- What firms write to have written something: no reason.
create table reporting.empty_reason (
    phrase text not null,
    valid_from date not null,
    valid_to date not null default 'infinity',
    source text not null,
    primary key (phrase, valid_from)
);

-- Parks whose firms report past the county: the park's office accepts as county level (settled.md 1).
create table reporting.direct_park (
    park text not null,
    low int not null,
    high int not null check (high >= low),
    valid_from date not null,
    valid_to date not null default 'infinity',
    source text not null,
    primary key (park, valid_from)
);

-- When a form of a month may be filed and has to be accepted (Asia/Shanghai).
create table reporting.filing_window (
    form text not null,
    month date not null check (extract(day from month) = 1),
    opens_at timestamptz not null,
    firm_until timestamptz not null,
    county_until timestamptz not null,
    prefecture_until timestamptz not null,
    province_until timestamptz not null,
    source text not null,
    primary key (form, month)
);

-- The province's final say: afterwards only corrections.
create table reporting.closing (
    form text not null,
    month date not null,
    closed_at timestamptz not null,
    person bigint not null,
    post bigint not null,
    primary key (form, month)
);

-- A correction window after the firms' window: who opened it, for whom, until when, why. No credit code: for every firm.
create table reporting.correction (
    form text not null,
    month date not null,
    no int not null,
    credit_code text not null default '',
    opens_at timestamptz not null,
    until timestamptz not null check (until > opens_at),
    reason text not null,
    person bigint not null,
    post bigint not null,
    primary key (form, month, no)
);

grant select on all tables in schema reporting to guatu_app;
grant insert on reporting.closing, reporting.correction to guatu_app;
grant insert, update on reporting.form, reporting.form_cell, reporting.form_column, reporting.form_check,
    reporting.empty_reason, reporting.direct_park, reporting.filing_window to guatu_app;
