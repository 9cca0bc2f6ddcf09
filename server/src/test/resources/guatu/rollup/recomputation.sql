-- Recomputes every figure in DuckDB from a dump of the raw tables. Written from the rules (docs/rules/counting.md), not
-- from the server's SQL: long where that is wide, windows where that has functions, integers throughout.
-- Tables given: view_of (view, k, least): what is known at k, accepted at least at a level; counted: the filings that
-- count in each view, with their place (counted-by-ledger.sql, counted-by-filings.sql). Columns of expected are the
-- question and the answer; amounts as stored (千元, 万千瓦时 x 100), growth and ratios in hundredths of a percent.

create macro half(n, d) as (sign(n) * ((2 * abs(n) + d) // (2 * d)))::hugeint;

-- the rate of the year, or else of the year before
create table rated as
select c.*,
       (select arg_max(r.rate_bp, r.year) from rate r
         where r.industry3 = c.class3 and r.year between c.y - 1 and c.y
           and r.known_from <= c.k and (r.known_to is null or c.k < r.known_to)) as r_now,
       (select arg_max(r.rate_bp, r.year) from rate r
         where r.industry3 = c.class3 and r.year between c.y - 2 and c.y - 1
           and r.known_from <= c.k and (r.known_to is null or c.k < r.known_to)) as r_base
  from counted c;

create table item (indicator varchar, col varchar, value_at int, base_at int);
insert into item values
    ('GROSS_OUTPUT', 'm', 1, 3), ('GROSS_OUTPUT', 'c', 2, 4), ('SALES_OUTPUT', 'm', 5, 7), ('SALES_OUTPUT', 'c', 6, 8),
    ('EXPORT_DELIVERY', 'm', 9, 11), ('EXPORT_DELIVERY', 'c', 10, 12), ('POWER_USE', 'm', 13, 15), ('POWER_USE', 'c', 14, 16);

create table amount as
select view, enterprise, month, month_end, region, industry, park, indicator, col,
       coalesce(v[value_at], 0)::hugeint as value, coalesce(v[base_at], 0)::hugeint as base,
       false as unrated, false as base_unrated
  from counted cross join item
union all
select view, enterprise, month, month_end, region, industry, park, 'VALUE_ADDED', col,
       coalesce(half(v[value_at]::hugeint * r_now, 10000), 0), coalesce(half(v[base_at]::hugeint * r_base, 10000), 0),
       r_now is null, r_base is null and coalesce(v[4], 0) <> 0
  from rated cross join item
 where indicator = 'GROSS_OUTPUT';

-- which filings make up a period: 1—n is what was filed as such
create table span (period varchar, last date, month date, sign int, col varchar);
insert into span
with m as (select distinct month, year(month) as y, month(month) as n from counted)
select strftime(month, '%Y-%m'), month, month, 1, 'm' from m where n >= 3
union all select format('{}-C{:02d}', y, n), month, month, 1, 'c' from m where n >= 2
union all select y::varchar, month, month, 1, 'c' from m where n = 12
union all select format('{}-Q{}', y, n // 3), month, month, 1, 'c' from m where n % 3 = 0
union all select format('{}-Q{}', y, n // 3), month, (month - interval 3 month)::date, -1, 'c' from m where n in (6, 9, 12)
union all select format('{}-R{:02d}', y, n), month, month, 1, 'c' from m where n >= 2
union all select format('{}-R{:02d}', y, n), month, make_date(y - 1, 12, 1), 1, 'c' from m where n between 2 and 11
union all select format('{}-R{:02d}', y, n), month, make_date(y - 1, n, 1), -1, 'c' from m where n between 2 and 11;
-- a period whose other months nobody has filed is not asked for
delete from span where period in (select period from span where month not in (select month from open_month));

create table region_up as
select distinct f.region as slot, r.code from (select distinct region from membership) f
  join region r on f.region between r.low and r.high;
create table park_up as
select distinct f.park as slot, p.code
  from (select distinct park from membership) f
  join park p on f.park between p.low and p.high
union select park, '' from membership
union select park, '*' from membership where park > 0;
create table industry_up as
select distinct f.industry as slot, i.code
  from (select distinct industry from membership) f
  join industry i on f.industry between i.low and i.high and i.level <= getvariable('deepest')
union select industry, '' from membership;

create table flow as
select view, indicator, period, r.code as region, p.code as park, i.code as industry,
       sum(sign * value) as value, sum(sign * base) as base,
       count(*) filter (a.month = span.last) as received, bool_or(unrated) as unrated, bool_or(base_unrated) as base_unrated
  from amount a
  join span on span.month = a.month and span.col = a.col
  join region_up r on r.slot = a.region
  join park_up p on p.slot = a.park
  join industry_up i on i.slot = a.industry
 group by all
having received > 0;

create table expected (view varchar, indicator varchar, period varchar, region varchar, park varchar, industry varchar,
                       cluster varchar, state varchar, value hugeint, base hugeint, growth hugeint, received bigint);
insert into expected
select view, indicator, period, region, park, industry, '', case when unrated then 'UNKNOWN' else 'COMPUTED' end,
       case when not unrated then value end,
       case when not unrated and not base_unrated then base end,
       case when not unrated and not base_unrated and base > 0 then half((value - base) * 10000, base) end, received
  from flow where park <> '*';
insert into expected
select s.view, 'SALES_RATE', s.period, s.region, s.park, s.industry, '',
       case when g.value > 0 then 'COMPUTED' else 'UNKNOWN' end,
       case when g.value > 0 then half(s.value * 10000, g.value) end,
       case when g.base > 0 then half(s.base * 10000, g.base) end, null, g.received
  from flow s join flow g using (view, period, region, park, industry)
 where s.indicator = 'SALES_OUTPUT' and g.indicator = 'GROSS_OUTPUT' and s.park <> '*';
insert into expected
select w.view, 'VALUE_ADDED_PARK_SHARE', w.period, w.region, '', w.industry, '',
       case when w.unrated or w.value <= 0 then 'UNKNOWN' else 'COMPUTED' end,
       case when not w.unrated and w.value > 0 then half(coalesce(p.value, 0) * 10000, w.value) end, null, null, w.received
  from flow w left join flow p
    on p.view = w.view and p.indicator = w.indicator and p.period = w.period and p.region = w.region
   and p.industry = w.industry and p.park = '*'
 where w.indicator = 'VALUE_ADDED' and w.park = '';

-- the roster's stock on the last day of a period
insert into expected
with day as (select period, max(last_day(last)) as day from span group by period),
     standing as (
        select view, period, day.day as day, enterprise
          from roster e join view_of on e.known_from <= k and (e.known_to is null or k < e.known_to)
          join day on e.day <= day.day
         where least = 1
         group by view, period, day.day, enterprise
        having sum(case when entry then 1 else -1 end) > 0)
select s.view, 'ENTERPRISES', s.period, r.code, p.code, i.code, '', 'COMPUTED', count(*), null, null, 0
  from standing s join view_of using (view)
  join membership m on m.enterprise = s.enterprise and m.valid_from <= s.day and s.day < m.valid_to
   and m.known_from <= k and (m.known_to is null or k < m.known_to)
  join region_up r on r.slot = m.region join park_up p on p.slot = m.park join industry_up i on i.slot = m.industry
 where p.code <> '*'
 group by all;

-- enterprises by yearly output; place and class of the last filing
insert into expected
with yearly as (
        select view, period, enterprise, sum(sign * value) as output, bool_or(a.month = span.last) as filed,
               max(region) filter (a.month = span.last) as region, max(park) filter (a.month = span.last) as park,
               max(industry) filter (a.month = span.last) as industry
          from amount a join span on span.month = a.month and span.col = a.col
         where indicator = 'GROSS_OUTPUT' and (period not like '%-%' or period like '%-R%')
         group by all)
select view, size.indicator, period, r.code, p.code, i.code, '', 'COMPUTED', count(*) filter (output >= size.least),
       null, null, count(*)
  from yearly
 cross join (values ('ENTERPRISES_OVER_1BN', 1000000), ('ENTERPRISES_OVER_10BN', 10000001)) as size (indicator, least)
  join region_up r on r.slot = region join park_up p on p.slot = park join industry_up i on i.slot = industry
 where filed and p.code <> '*'
 group by all;

-- clusters: each filed amount is divided by largest remainder over the shares of its class and the rest
create table parted as
with shared as (
        select a.*, s.cluster, s.ppm, s.place
          from (select * from amount where indicator = 'GROSS_OUTPUT') a
          join (select industry, valid_from, valid_to, cluster, share_ppm as ppm, cluster as place from share
                union all
                select industry, valid_from, valid_to, '', 1000000 - sum(share_ppm), '~' from share group by all) s
            on s.industry = a.industry and s.valid_from <= a.month_end and a.month_end < s.valid_to),
     ranked as (
        select *, row_number() over (partition by view, enterprise, month, col order by (abs(value) * ppm) % 1000000 desc, place) as value_rank,
               row_number() over (partition by view, enterprise, month, col order by (abs(base) * ppm) % 1000000 desc, place) as base_rank,
               abs(value) - sum((abs(value) * ppm) // 1000000) over (partition by view, enterprise, month, col) as value_left,
               abs(base) - sum((abs(base) * ppm) // 1000000) over (partition by view, enterprise, month, col) as base_left
          from shared)
select * exclude (value, base),
       sign(value) * ((abs(value) * ppm) // 1000000 + (value_rank <= value_left)::int) as value,
       sign(base) * ((abs(base) * ppm) // 1000000 + (base_rank <= base_left)::int) as base
  from ranked;
insert into expected
select view, 'GROSS_OUTPUT', period, r.code, '', '', cluster, 'COMPUTED', sum(sign * value), sum(sign * base),
       case when sum(sign * base) > 0
            then half((sum(sign * value) - sum(sign * base)) * 10000, sum(sign * base)) end,
       count(*) filter (p.month = span.last)
  from parted p join span on span.month = p.month and span.col = p.col join region_up r on r.slot = p.region
 where cluster <> ''
 group by view, period, r.code, cluster
having count(*) filter (p.month = span.last) > 0;

-- named clusters by yearly output: those that a form reaches, in the province and its prefectures as a whole
insert into expected
with part as (
        select view, period, region, cluster, value from expected
         where indicator = 'GROSS_OUTPUT' and cluster <> '' and (period not like '%-%' or period like '%-R%'))
select f.view, 'CLUSTERS_OVER_100BN', f.period, f.region, '', '', '', 'COMPUTED',
       count(*) filter (part.value >= 100000000 and c.collected), null, null, any_value(f.received)
  from flow f left join part using (view, period, region) left join cluster c on c.code = part.cluster
 where f.indicator = 'GROSS_OUTPUT' and f.park = '' and f.industry = '' and f.region like '%00' and (f.period not like '%-%' or f.period like '%-R%')
 group by f.view, f.period, f.region;

-- laid down in the order in which it is read
create table sorted as select * from expected order by view, indicator, period;
drop table expected;
alter table sorted rename to expected;
