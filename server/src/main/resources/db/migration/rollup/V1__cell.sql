create schema rollup;
grant usage on schema rollup to guatu_app;

-- Sums of open facts, kept in the transaction that changes them. No enterprise can be read from a cell with three or
-- more filings; fewer are suppressed for posts outside (settled.md 16).
create table rollup.cell (
    form text not null,
    month date not null,
    region int not null,
    industry2 int not null,
    park int not null,
    level smallint not null,
    filings int not null,
    values bigint[] not null,
    primary key (form, month, region, industry2, park, level)
);
create index cell_industry on rollup.cell (form, industry2, month);

-- Adds arrays place by place; a missing amount adds nothing.
create function rollup.add(a bigint[], b bigint[], sign int) returns bigint[]
    language sql immutable parallel safe
    return (select array_agg(coalesce(x, 0) + sign * coalesce(y, 0) order by place)
              from unnest(a, b) with ordinality as pair (x, y, place));

grant select, insert, update on rollup.cell to guatu_app;
