-- What counts, as the ledger says.
create table counted as
select view_of.view, view_of.k, f.enterprise, f.month, f.level, f.region, f.industry, f.park, f.v,
       year(f.month) as y, f.industry // 10 as class3, last_day(f.month) as month_end
  from fact f
  join view_of
    on f.known_from <= view_of.k and (f.known_to is null or view_of.k < f.known_to) and f.level >= view_of.least;
create table open_month as select distinct month from fact where known_to is null;
