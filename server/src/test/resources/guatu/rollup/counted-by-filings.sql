-- What counts, without the ledger: of all that was known of a filing's steps, the last of each revision; of the revisions
-- whose last step was an acceptance, the highest; where the enterprise belonged at the month's end, as was known.
create table counted as
with last as (
        select view, k, least, enterprise, month, revision, arg_max(kind, no) as kind, arg_max(s.level, no) as level
          from step s join view_of on s.seq <= k
         group by all),
     counts as (
        select view, k, least, enterprise, month, max(revision) as revision, arg_max(level, revision) as level
          from last
         where kind = 'ACCEPTED'
         group by all)
select view, k, enterprise, month, level, m.region, m.industry, m.park, f.v,
       year(month) as y, m.industry // 10 as class3, last_day(month) as month_end
  from counts c
  join filing f using (enterprise, month, revision)
  join membership m using (enterprise)
 where c.level >= least
   and m.valid_from <= last_day(month) and last_day(month) < m.valid_to
   and m.known_from <= k and (m.known_to is null or k < m.known_to);
create table open_month as select distinct month from step where kind = 'ACCEPTED';
