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
    -- value added of those filings, each rounded once (settled.md 10); places as in rollup.added
    added bigint[] not null,
    primary key (form, month, region, industry2, park, level)
);
create index cell_industry on rollup.cell (form, industry2, month);

-- Adds arrays place by place; a missing amount adds nothing.
create function rollup.add(a bigint[], b bigint[]) returns bigint[]
    language sql immutable parallel safe
    return (select array_agg(coalesce(x, 0) + coalesce(y, 0) order by place)
              from unnest(a, b) with ordinality as pair (x, y, place));

-- Value added of one filing in 千元: gross output (places 1 to 4: month, cumulative, base month, base cumulative) times the
-- rate of its class in hundredths of a percent, this year's for what was made this year, last year's for the base; half
-- away from zero. Places: 1-4 value added, 5-8 the gross output that has a rate, 9 whether this year's rate is missing,
-- 10 whether the base has an amount but no rate.
create function rollup.added(filed bigint[], this_year int, last_year int) returns bigint[]
    language sql immutable parallel safe
    return array [
        round(filed[1]::numeric * this_year / 10000)::bigint,
        round(filed[2]::numeric * this_year / 10000)::bigint,
        round(filed[3]::numeric * last_year / 10000)::bigint,
        round(filed[4]::numeric * last_year / 10000)::bigint,
        case when this_year is not null then filed[1] end,
        case when this_year is not null then filed[2] end,
        case when last_year is not null then filed[3] end,
        case when last_year is not null then filed[4] end,
        case when this_year is null then 1 else 0 end,
        case when last_year is null and coalesce(filed[4], 0) <> 0 then 1 else 0 end];

-- The part of an amount that falls to one of several shares in millionths, by largest remainder over the shares and the
-- rest, so that parts add to the amount (settled.md 11). Equal remainders: the earlier place first.
create function rollup.largest_remainder(amount bigint, shares int[], place int) returns bigint
    language sql immutable parallel safe
    return (with part as (
                select at, abs(amount)::numeric * share as product
                  from unnest(shares || (1000000 - (select sum(s)::int from unnest(shares) as s)))
                       with ordinality as one (share, at)),
            ranked as (
                select at, div(product, 1000000) as whole,
                       row_number() over (order by mod(product, 1000000) desc, at) as rank,
                       abs(amount) - sum(div(product, 1000000)) over () as missing
                  from part)
            select (sign(amount) * (whole + case when rank <= missing then 1 else 0 end))::bigint
              from ranked
             where at = place);

-- The part of an amount that a cluster counts; all of it where there is no share to take.
create function rollup.part(amount bigint, shares int[], place int) returns bigint
    language sql immutable parallel safe
    return case
        when shares is null or shares[place] = 1000000 then amount
        else rollup.largest_remainder(amount, shares, place)
    end;

grant select, insert, update, delete on rollup.cell to guatu_app;
