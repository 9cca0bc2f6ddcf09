-- Dated data of the pack for lamps, months, problems, counts: a row of a table each, by the name of the table.
create table projects.dispatch_rule (
    kind text not null,
    no int not null,
    cells jsonb not null,
    primary key (kind, no)
);
grant select, insert, delete on projects.dispatch_rule to guatu_app;

create function projects.total(bigint[]) returns bigint
    language sql immutable strict parallel safe
    return (select coalesce(sum(amount), 0)::bigint from unnest($1) as amount);

-- A yearly plan (年度重点项目实施方案) of a level and place: 3 the province's, 2 a prefecture's, 1 a county's.
create table projects.year_plan (
    id bigint primary key generated always as identity,
    level smallint not null check (level between 1 and 3),
    region int not null, -- the first slot of the place
    year int not null check (year between 2000 and 2100),
    title text not null check (char_length(title) between 1 and 200),
    known_from bigint not null,
    at timestamptz not null,
    post bigint not null,
    person bigint not null,
    by_zh text not null,
    by_en text not null,
    unique (level, region, year)
);
-- What was done with a plan. Whatever step carries a baseline number fixes all lines up to its version for good.
create table projects.year_plan_step (
    plan bigint not null references projects.year_plan,
    no int not null,
    kind text not null check (kind in ('CIRCULATED', 'TO_CONFERENCE', 'RETURNED', 'ISSUED', 'ADJUSTED', 'CLOSED')),
    version int not null,
    baseline int, -- 0 the first, then the adjustments by number; null for none
    document text not null,
    paper text not null, -- the decision that an adjustment rests on
    reason text not null,
    known_from bigint not null,
    at timestamptz not null,
    post bigint not null,
    person bigint not null,
    by_zh text not null,
    by_en text not null,
    primary key (plan, no),
    check ((kind in ('ISSUED', 'ADJUSTED')) = (baseline is not null)),
    check (kind <> 'ISSUED' or document <> ''),
    check (kind <> 'ADJUSTED' or paper <> '')
);
create unique index year_plan_baseline on projects.year_plan_step (plan, baseline) where baseline is not null;
-- A project in a plan, as it stands from a version on.
create table projects.year_plan_line (
    plan bigint not null references projects.year_plan,
    project bigint not null references projects.project,
    version int not null check (version > 0),
    removed boolean not null,
    part text not null check (part in ('NEW', 'CONTINUING', 'COMPLETING', 'PRELIMINARY')),
    investment bigint not null check (investment >= 0), -- of the year, 元
    months bigint[] not null check (cardinality(months) = 12 and projects.total(months) = investment),
    leader text not null,
    department text not null,
    owner text not null,
    note text not null,
    known_from bigint not null,
    at timestamptz not null,
    post bigint not null,
    person bigint not null,
    by_zh text not null,
    by_en text not null,
    primary key (plan, project, version)
);
create index year_plan_line_project on projects.year_plan_line (project, plan, version);

-- What a unit reported of a month, revision by revision, in 元. What adds up is computed, never typed.
create table projects.month_report (
    project bigint not null references projects.project,
    month date not null check (extract(day from month) = 1),
    revision int not null check (revision > 0),
    construction bigint not null check (construction >= 0),
    equipment bigint not null check (equipment >= 0),
    other bigint not null check (other >= 0),
    invested bigint not null generated always as (construction + equipment + other) stored,
    funds bigint[] not null check (cardinality(funds) = 8 and 0 <= all (funds)),
    progress text not null,
    milestones jsonb not null,
    workers_planned int not null check (workers_planned >= 0),
    workers_present int not null check (workers_present >= 0),
    stopped boolean not null,
    stop_reason text not null,
    problems text not null,
    next_plan bigint not null check (next_plan >= 0),
    machines text not null,
    colour text not null check (colour in ('GREEN', 'YELLOW', 'RED')),
    reasons jsonb not null,
    findings jsonb not null,
    known_from bigint not null,
    at timestamptz not null,
    post bigint not null,
    person bigint not null,
    by_zh text not null,
    by_en text not null,
    primary key (project, month, revision)
);
create index month_report_month on projects.month_report (month, project);
-- level: 0 the unit, 1 county, 2 prefecture, 3 province. REOPENED: after the lock, with who approved it and why.
create table projects.month_step (
    project bigint not null references projects.project,
    month date not null,
    no int not null,
    revision int not null,
    kind text not null check (kind in ('SUBMITTED', 'ACCEPTED', 'RETURNED', 'REOPENED')),
    level smallint not null check (level between 0 and 3),
    reason text not null,
    faults jsonb not null,
    approver text not null,
    due date not null,
    known_from bigint not null,
    at timestamptz not null,
    post bigint not null,
    person bigint not null,
    by_zh text not null,
    by_en text not null,
    primary key (project, month, no),
    check (kind <> 'REOPENED' or (reason <> '' and approver <> ''))
);
create index month_step_month on projects.month_step (month, project);
create table projects.month_lock (
    month date primary key,
    known_from bigint not null,
    at timestamptz not null,
    post bigint not null,
    person bigint not null,
    by_zh text not null,
    by_en text not null
);
create table projects.month_draft (
    project bigint not null references projects.project,
    month date not null,
    values jsonb not null,
    version int not null,
    saved_at timestamptz not null,
    post bigint not null,
    primary key (project, month)
);

-- Milestones and tasks (任务清单): what, and as events when it is planned, moved, forecast and done.
create table projects.task (
    id bigint primary key generated always as identity,
    project bigint not null references projects.project,
    kind text not null check (kind in ('MILESTONE', 'TASK')),
    code text not null, -- of a milestone: its kind
    name text not null check (char_length(name) between 1 and 200),
    weight int not null check (weight between 0 and 100),
    evidence text not null,
    person_zh text not null,
    office text not null,
    known_from bigint not null,
    at timestamptz not null,
    post bigint not null,
    person bigint not null,
    by_zh text not null,
    by_en text not null
);
create index task_project on projects.task (project, id);
create table projects.task_event (
    task bigint not null references projects.task,
    project bigint not null references projects.project,
    no int not null,
    kind text not null check (kind in ('PLANNED', 'REPLANNED', 'FORECAST', 'DONE', 'DROPPED')),
    starts date not null,
    due date not null,
    reason text not null,
    known_from bigint not null,
    at timestamptz not null,
    post bigint not null,
    person bigint not null,
    by_zh text not null,
    by_en text not null,
    primary key (task, no)
);
create index task_event_project on projects.task_event (project);

-- Problems (问题清单) and what became of them; every promised date stays.
create table projects.problem (
    id bigint primary key generated always as identity,
    project bigint not null references projects.project,
    type text not null,
    text text not null check (char_length(text) between 1 and 1000),
    since date not null,
    task bigint references projects.task,
    known_from bigint not null,
    at timestamptz not null,
    post bigint not null,
    person bigint not null,
    by_zh text not null,
    by_en text not null
);
create index problem_project on projects.problem (project, id);
create table projects.problem_event (
    problem bigint not null references projects.problem,
    project bigint not null references projects.project,
    no int not null,
    kind text not null check (kind in ('ASSIGNED', 'PROMISED', 'ESCALATED', 'ANSWERED', 'SOLVED', 'DENIED', 'CONFIRMED', 'CLOSED')),
    level smallint not null check (level between 1 and 4),
    office text not null,
    promised date,
    text text not null,
    known_from bigint not null,
    at timestamptz not null,
    post bigint not null,
    person bigint not null,
    by_zh text not null,
    by_en text not null,
    primary key (problem, no),
    check ((kind = 'PROMISED') = (promised is not null))
);
create index problem_event_project on projects.problem_event (project);

-- Lamp I, once a month; answers to red; approved excuses.
create table projects.lamp_judgement (
    project bigint not null references projects.project,
    month date not null,
    colour text not null check (colour in ('GREEN', 'YELLOW', 'RED')),
    reason text not null,
    known_from bigint not null,
    at timestamptz not null,
    post bigint not null,
    person bigint not null,
    by_zh text not null,
    by_en text not null,
    primary key (project, month)
);
create table projects.lamp_answer (
    project bigint not null references projects.project,
    month date not null,
    no int not null,
    measures text not null,
    until date not null,
    known_from bigint not null,
    at timestamptz not null,
    post bigint not null,
    person bigint not null,
    by_zh text not null,
    by_en text not null,
    primary key (project, month, no)
);
create table projects.excuse (
    project bigint not null references projects.project,
    no int not null,
    dimension text not null,
    reason text not null,
    from_day date not null,
    until_day date not null check (until_day >= from_day),
    document text not null,
    known_from bigint not null,
    at timestamptz not null,
    post bigint not null,
    person bigint not null,
    by_zh text not null,
    by_en text not null,
    primary key (project, no)
);
-- That statistics took a project in: tracked here, never filed from here.
create table projects.stat_entry (
    project bigint not null references projects.project,
    no int not null,
    day date not null,
    document text not null,
    known_from bigint not null,
    at timestamptz not null,
    post bigint not null,
    person bigint not null,
    by_zh text not null,
    by_en text not null,
    primary key (project, no)
);
-- The certificate of production: proofs, signatures of three levels, the unit's word.
create table projects.production_step (
    project bigint not null references projects.project,
    no int not null,
    kind text not null check (kind in ('PROOF', 'SIGNED', 'CONFIRMED', 'WITHDRAWN')),
    proof text not null,
    level smallint not null check (level between 0 and 3),
    day date not null,
    document text not null,
    known_from bigint not null,
    at timestamptz not null,
    post bigint not null,
    person bigint not null,
    by_zh text not null,
    by_en text not null,
    primary key (project, no)
);
-- A rate as it was printed somewhere: whatever its parts do not divide to cannot be kept.
create table projects.printed_rate (
    id bigint primary key generated always as identity,
    rate text not null,
    year int not null,
    month smallint not null check (month between 1 and 12),
    region int not null,
    numerator bigint not null check (numerator >= 0),
    denominator bigint not null check (denominator > 0),
    places smallint not null check (places between 0 and 4),
    printed numeric not null check (printed = round(numerator * 100::numeric / denominator, places)),
    document text not null,
    known_from bigint not null,
    at timestamptz not null,
    post bigint not null,
    person bigint not null,
    by_zh text not null,
    by_en text not null
);

alter table projects.year_plan_line enable row level security;
alter table projects.month_report enable row level security;
alter table projects.month_step enable row level security;
alter table projects.month_draft enable row level security;
alter table projects.task enable row level security;
alter table projects.task_event enable row level security;
alter table projects.problem enable row level security;
alter table projects.problem_event enable row level security;
alter table projects.lamp_judgement enable row level security;
alter table projects.lamp_answer enable row level security;
alter table projects.excuse enable row level security;
alter table projects.stat_entry enable row level security;
alter table projects.production_step enable row level security;
create policy seen on projects.year_plan_line using (
    (select catalog.sees_all()) or project in (select id from projects.project));
create policy seen on projects.month_report using (
    (select catalog.sees_all()) or project in (select id from projects.project));
create policy seen on projects.month_step using (
    (select catalog.sees_all()) or project in (select id from projects.project));
create policy seen on projects.task using (
    (select catalog.sees_all()) or project in (select id from projects.project));
create policy seen on projects.task_event using (
    (select catalog.sees_all()) or project in (select id from projects.project));
create policy seen on projects.problem using (
    (select catalog.sees_all()) or project in (select id from projects.project));
create policy seen on projects.problem_event using (
    (select catalog.sees_all()) or project in (select id from projects.project));
create policy seen on projects.lamp_judgement using (
    (select catalog.sees_all()) or project in (select id from projects.project));
create policy seen on projects.lamp_answer using (
    (select catalog.sees_all()) or project in (select id from projects.project));
create policy seen on projects.excuse using (
    (select catalog.sees_all()) or project in (select id from projects.project));
create policy seen on projects.stat_entry using (
    (select catalog.sees_all()) or project in (select id from projects.project));
create policy seen on projects.production_step using (
    (select catalog.sees_all()) or project in (select id from projects.project));
create policy own on projects.month_draft using (
    project in (select id from projects.project where enterprise > 0 and enterprise = (select catalog.seen_firm())));
-- The unit alone writes its figures: whatever the service does, no office's transaction can.
create policy own on projects.month_report as restrictive for insert with check (
    (select catalog.sees_all())
    or project in (select id from projects.project where enterprise > 0 and enterprise = (select catalog.seen_firm())));
-- A baseline stays as it was issued.
create policy fixed on projects.year_plan_line as restrictive for insert with check (
    version > coalesce((select max(step.version)
                          from projects.year_plan_step as step
                         where step.plan = year_plan_line.plan
                           and step.baseline is not null), 0));

grant select, insert on projects.year_plan, projects.year_plan_step, projects.year_plan_line, projects.month_report,
    projects.month_step, projects.month_lock, projects.task, projects.task_event, projects.problem,
    projects.problem_event, projects.lamp_judgement, projects.lamp_answer, projects.excuse, projects.stat_entry,
    projects.production_step, projects.printed_rate to guatu_app;
grant select, insert, update, delete on projects.month_draft to guatu_app;

-- The lines of a plan by baseline: of each project the last version that the baseline fixed.
create view projects.pub_baseline_line with (security_invoker = true) as
select step.plan, plan.level, plan.region as place, plan.year, step.baseline, step.known_from, line.project, line.part,
       line.investment, line.months, line.leader, line.department, line.owner
  from projects.year_plan_step as step
  join projects.year_plan as plan on plan.id = step.plan
  join lateral (select distinct on (one.project) one.*
                  from projects.year_plan_line as one
                 where one.plan = step.plan
                   and one.version <= step.version
                 order by one.project, one.version desc) as line on not line.removed
 where step.baseline is not null;
grant select on projects.pub_baseline_line to guatu_app;

-- Which revision of a month counts, as known at a time: the last whose last step is an acceptance of at least a level.
-- A return takes it out, and the accepted one before it counts again.
create function projects.counted(as_known bigint, at_least int)
    returns table (project bigint, month date, revision int, level smallint)
    language sql stable parallel safe
    as $$
    select distinct on (last.project, last.month) last.project, last.month, last.revision, last.level
      from (select distinct on (step.project, step.month, step.revision)
                   step.project, step.month, step.revision, step.kind, step.level
              from projects.month_step as step
             where step.known_from <= as_known
               and step.kind <> 'REOPENED'
             order by step.project, step.month, step.revision, step.no desc) as last
     where last.kind = 'ACCEPTED'
       and last.level >= at_least
     order by last.project, last.month, last.revision desc
$$;
