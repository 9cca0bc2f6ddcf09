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
    primary key (form, edition, place),
    unique (form, edition, item, col)
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

create table reporting.closing (
    form text not null,
    month date not null,
    closed_at timestamptz not null,
    post bigint not null,
    primary key (form, month)
);

grant select on all tables in schema reporting to guatu_app;
grant insert on reporting.closing to guatu_app;
