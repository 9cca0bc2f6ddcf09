-- The post of the house that acts for a sponsoring leader, his own or his office's; 0 where none does. Posts, not people.
alter table projects.sponsorship add column seat bigint not null default 0 check (seat >= 0);
create index sponsorship_seat on projects.sponsorship (seat) where seat > 0;
create index visit_sponsorship on projects.visit (sponsorship);

-- A visit that was written down on the spot. The key is the phone's, made when it was typed: what is sent twice is one
-- visit. Where it was, in degrees, in the datum that the phone told.
create table projects.visit_note (
    post bigint not null,
    key uuid not null,
    project bigint not null,
    visit int not null,
    content text not null, -- a hash of what was sent: a repeat is told from another note under the same key
    noted_at timestamptz not null, -- by the phone's clock
    lat numeric(9, 6) check (lat between -90 and 90),
    lon numeric(9, 6) check (lon between -180 and 180),
    accuracy int check (accuracy >= 0), -- metres
    datum text check (datum in ('WGS84', 'CGCS2000', 'GCJ02')),
    at timestamptz not null,
    primary key (post, key),
    unique (project, visit),
    foreign key (project, visit) references projects.visit,
    check ((lat is null) = (lon is null) and (lat is null) = (datum is null) and (accuracy is null or lat is not null))
);
-- Until which number in the order of knowing a post has looked at its projects.
create table projects.leader_look (
    post bigint not null,
    no int not null,
    known bigint not null,
    at timestamptz not null,
    primary key (post, no)
);
alter table projects.visit_note enable row level security;
alter table projects.leader_look enable row level security;
create policy seen on projects.visit_note using (
    (select catalog.sees_all()) or project in (select id from projects.project));
create policy own on projects.visit_note as restrictive for insert with check (
    (select catalog.sees_all()) or post = (select access.acting_post()));
create policy own on projects.leader_look using (
    (select catalog.sees_all()) or post = (select access.acting_post()));
grant select, insert on projects.visit_note, projects.leader_look to guatu_app;

-- What changed since a number, found without reading the past.
create index stage_known on projects.stage (known_from);
create index status_known on projects.status (known_from);
create index month_step_known on projects.month_step (known_from);
create index problem_event_known on projects.problem_event (known_from);
create index problem_known on projects.problem (known_from);
create index visit_answer_known on projects.visit_answer (known_from);
