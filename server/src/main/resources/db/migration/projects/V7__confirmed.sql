-- What the months that count come to, of each project: in how many of them there was investment, and how much in all.
create function projects.confirmed(as_known bigint, at_least int, first_month date, last_month date)
    returns table (project bigint, months int, invested bigint)
    language sql stable parallel safe
    as $$
    select report.project, (count(*) filter (where report.invested > 0))::int, sum(report.invested)::bigint
      from projects.counted(as_known, at_least) as counted
      join projects.month_report as report
        on report.project = counted.project
       and report.month = counted.month
       and report.revision = counted.revision
     where counted.month between first_month and last_month
     group by report.project
$$;
