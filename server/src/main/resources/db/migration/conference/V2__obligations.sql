-- What somebody is to do by when, and with which proof. What holds now; its way stands in obligation_step.
create table conference.obligation (
    id bigint generated always as identity primary key,
    body bigint not null references conference.body,
    meeting bigint references conference.meeting,
    decision bigint references conference.decision,
    kind text not null,
    text text not null check (char_length(text) between 1 and 500),
    owner bigint not null,
    owner_zh text not null,
    owner_en text not null,
    evidence_kind text not null,
    source text not null, -- of one that no meeting decided: the document or instruction
    subject_kind text not null,
    subject_key text not null,
    due date not null, -- as first set
    state text not null check (state in ('PLANNED', 'OPEN', 'ACKNOWLEDGED', 'IN_PROGRESS', 'REPORTED', 'RETURNED',
        'VERIFIED', 'CLOSED')),
    opened_on date, -- from when it is in force
    since timestamptz not null, -- of the state
    reporter bigint not null default 0, -- the post and the person that reported last
    reporter_person bigint not null default 0,
    demo boolean not null default false,
    known_from bigint not null,
    at timestamptz not null,
    post bigint not null,
    person bigint not null,
    by_zh text not null,
    by_en text not null,
    check ((meeting is null) = (decision is null)),
    check (meeting is not null or source <> ''),
    check ((state = 'PLANNED') = (opened_on is null))
);
create index obligation_meeting on conference.obligation (meeting);
create index obligation_subject on conference.obligation (subject_kind, subject_key);
create table conference.obligation_party (
    obligation bigint not null references conference.obligation,
    holder bigint not null,
    primary key (obligation, holder)
);
create index obligation_party_holder on conference.obligation_party (holder, obligation);
create table conference.co_owner (
    obligation bigint not null references conference.obligation,
    holder bigint not null,
    holder_zh text not null,
    holder_en text not null,
    primary key (obligation, holder)
);
create table conference.obligation_step (
    obligation bigint not null references conference.obligation,
    no int not null,
    event text not null,
    from_state text not null,
    to_state text not null,
    text text not null,
    known_from bigint not null,
    at timestamptz not null,
    post bigint not null,
    person bigint not null,
    by_zh text not null,
    by_en text not null,
    primary key (obligation, no)
);
-- Another date that was asked for, and what the office said to it. Dates only move this way, and every one stays.
create table conference.due_ask (
    obligation bigint not null references conference.obligation,
    no int not null,
    from_day date not null,
    to_day date not null check (to_day > from_day),
    reason text not null,
    known_from bigint not null,
    at timestamptz not null,
    post bigint not null,
    person bigint not null,
    by_zh text not null,
    by_en text not null,
    primary key (obligation, no)
);
create table conference.due_answer (
    obligation bigint not null,
    no int not null,
    granted boolean not null,
    reason text not null,
    known_from bigint not null,
    at timestamptz not null,
    post bigint not null,
    person bigint not null,
    by_zh text not null,
    by_en text not null,
    primary key (obligation, no),
    foreign key (obligation, no) references conference.due_ask
);
-- A supervision paper (督办单): one colour step, one approval, one challenge.
create table conference.paper (
    id bigint generated always as identity primary key,
    obligation bigint not null references conference.obligation,
    colour text not null check (colour in ('BLUE', 'ORANGE', 'RED')),
    serious boolean not null,
    reason text not null,
    new_limit date,
    state text not null check (state in ('PROPOSED', 'REFUSED', 'ISSUED', 'CHALLENGED', 'UPHELD', 'WITHDRAWN')),
    number text not null default '',
    issued_on date,
    known_from bigint not null,
    at timestamptz not null,
    post bigint not null,
    person bigint not null,
    by_zh text not null,
    by_en text not null,
    check ((colour = 'ORANGE') = (new_limit is not null)),
    check ((state in ('PROPOSED', 'REFUSED')) = (number = ''))
);
create index paper_obligation on conference.paper (obligation);
create unique index paper_colour on conference.paper (obligation, colour) where state not in ('REFUSED', 'WITHDRAWN');
create table conference.paper_step (
    paper bigint not null references conference.paper,
    no int not null,
    event text not null check (event in ('PROPOSED', 'APPROVED', 'REFUSED', 'CHALLENGED', 'UPHELD', 'WITHDRAWN')),
    reason text not null,
    known_from bigint not null,
    at timestamptz not null,
    post bigint not null,
    person bigint not null,
    by_zh text not null,
    by_en text not null,
    primary key (paper, no)
);
create unique index paper_challenged on conference.paper_step (paper) where event = 'CHALLENGED';

alter table conference.obligation enable row level security;
alter table conference.obligation_party enable row level security;
alter table conference.co_owner enable row level security;
alter table conference.obligation_step enable row level security;
alter table conference.due_ask enable row level security;
alter table conference.due_answer enable row level security;
alter table conference.paper enable row level security;
alter table conference.paper_step enable row level security;

create policy own on conference.obligation_party for select using (
    (select catalog.sees_all()) or holder = (select conference.acting_post()));
create policy made on conference.obligation_party for insert with check (true);
create policy seen on conference.obligation using (
    (select catalog.sees_all())
    or body = any ((select conference.kept_bodies())::bigint[])
    or (state <> 'PLANNED' and id in (select party.obligation from conference.obligation_party as party)));
create policy seen on conference.co_owner using (obligation in (select id from conference.obligation));
create policy seen on conference.obligation_step using (obligation in (select id from conference.obligation));
create policy seen on conference.due_ask using (obligation in (select id from conference.obligation));
create policy seen on conference.due_answer using (obligation in (select id from conference.obligation));
-- A paper that nobody has approved yet is the office's and the convener's.
create policy seen on conference.paper using (
    obligation in (select id from conference.obligation)
    and (state not in ('PROPOSED', 'REFUSED')
         or (select catalog.sees_all())
         or obligation in (select id from conference.obligation where body = any ((select conference.kept_bodies())::bigint[]))));
create policy seen on conference.paper_step using (paper in (select id from conference.paper));
-- Nobody verifies his own report.
create policy not_own on conference.obligation_step as restrictive for insert with check (
    event <> 'VERIFY'
    or not exists (select 1
                     from conference.obligation
                    where obligation.id = obligation_step.obligation
                      and (obligation.reporter = obligation_step.post
                           or obligation.reporter_person = obligation_step.person)));

grant select, insert on conference.obligation, conference.obligation_party, conference.co_owner,
    conference.obligation_step, conference.due_ask, conference.due_answer, conference.paper, conference.paper_step
    to guatu_app;
grant update (state, since, opened_on, reporter, reporter_person) on conference.obligation to guatu_app;
grant update (state, number, issued_on) on conference.paper to guatu_app;
