create schema conference;
grant usage on schema conference to guatu_app;

-- The post that acts, set when the transaction begins; nobody where nothing is set.
create function conference.acting_post() returns bigint
    language sql stable parallel safe
    return coalesce(nullif(current_setting('guatu.post', true), ''), '-1')::bigint;

-- Dated data of the pack: a row of a table each, by the name of the table.
create table conference.rule (
    kind text not null,
    no int not null,
    cells jsonb not null,
    primary key (kind, no)
);
grant select, insert, delete on conference.rule to guatu_app;

-- A standing conference (厅际联席会议) and who sits on it: posts, for a time. They say nothing of any place or firm.
create table conference.body (
    id bigint generated always as identity primary key,
    code text not null unique check (code ~ '^[A-Z][A-Z0-9_]{1,30}$'),
    name_zh text not null check (char_length(name_zh) between 1 and 100),
    name_en text not null check (char_length(name_en) between 1 and 200),
    region text not null,
    office_zh text not null, -- who issues its papers, as the red head has it
    number_word text not null check (char_length(number_word) between 1 and 20), -- of 文号, such as 青重项联纪
    demo boolean not null,
    known_from bigint not null,
    at timestamptz not null,
    post bigint not null,
    person bigint not null,
    by_zh text not null,
    by_en text not null
);
create table conference.seat (
    id bigint generated always as identity primary key,
    body bigint not null references conference.body,
    kind text not null check (kind in ('CONVENER', 'VICE', 'MEMBER', 'LIAISON', 'OFFICE')),
    office_zh text not null check (char_length(office_zh) between 1 and 100),
    office_en text not null check (char_length(office_en) between 1 and 200),
    holder bigint not null,
    holder_zh text not null,
    holder_en text not null,
    document text not null,
    valid_from date not null,
    valid_to date not null default 'infinity' check (valid_to >= valid_from), -- exclusive; written once
    known_from bigint not null,
    at timestamptz not null,
    post bigint not null,
    person bigint not null,
    by_zh text not null,
    by_en text not null
);
create unique index seat_held on conference.seat (body, kind, holder) where valid_to = 'infinity';
create unique index seat_convener on conference.seat (body) where kind = 'CONVENER' and valid_to = 'infinity';
create index seat_holder on conference.seat (holder) where valid_to = 'infinity';

-- The bodies whose papers the acting post keeps or signs; and those in which it settles the agenda beforehand.
create function conference.kept_bodies() returns bigint[]
    language sql stable parallel safe
    return (select coalesce(array_agg(body), '{}')
              from conference.seat
             where holder = conference.acting_post()
               and kind in ('CONVENER', 'VICE', 'OFFICE')
               and valid_to = 'infinity');
create function conference.settled_bodies() returns bigint[]
    language sql stable parallel safe
    return (select coalesce(array_agg(body), '{}')
              from conference.seat
             where holder = conference.acting_post()
               and kind in ('LIAISON', 'MEMBER')
               and valid_to = 'infinity');

-- A meeting: what holds now; all that was done with it stands in meeting_step.
create table conference.meeting (
    id bigint generated always as identity primary key,
    body bigint not null references conference.body,
    title text not null check (char_length(title) between 1 and 100),
    held_on date not null,
    starts time not null,
    minutes int not null check (minutes between 10 and 1440),
    place text not null check (char_length(place) <= 100),
    state text not null check (state in ('COLLECTING', 'REVIEWING', 'COORDINATING', 'NOTIFIED', 'IN_SESSION', 'DRAFTING',
        'COUNTERSIGNING', 'SIGNING', 'ISSUING', 'CLOSED', 'CANCELLED')),
    version int not null, -- of its day, hour and place: the SEQUENCE of its calendar entry
    number text not null default '',
    issued_on date,
    known_from bigint not null,
    at timestamptz not null,
    post bigint not null,
    person bigint not null,
    by_zh text not null,
    by_en text not null,
    check ((number <> '') = (issued_on is not null))
);
create index meeting_day on conference.meeting (held_on);
create table conference.meeting_step (
    meeting bigint not null references conference.meeting,
    no int not null,
    event text not null,
    from_state text not null,
    to_state text not null,
    reason text not null,
    known_from bigint not null,
    at timestamptz not null,
    post bigint not null,
    person bigint not null,
    by_zh text not null,
    by_en text not null,
    primary key (meeting, no)
);
-- Which posts attend: each sees the meeting from its notice on.
create table conference.meeting_party (
    meeting bigint not null references conference.meeting,
    holder bigint not null,
    primary key (meeting, holder)
);
create index meeting_party_holder on conference.meeting_party (holder, meeting);
create table conference.invited (
    meeting bigint not null references conference.meeting,
    holder bigint not null,
    holder_zh text not null,
    holder_en text not null,
    office_zh text not null,
    office_en text not null,
    seat text not null check (seat in ('CONVENER', 'VICE', 'MEMBER', 'LIAISON', 'OFFICE', 'GUEST')),
    votes boolean not null,
    known_from bigint not null,
    at timestamptz not null,
    post bigint not null,
    person bigint not null,
    by_zh text not null,
    by_en text not null,
    primary key (meeting, holder)
);
-- Who came, came for another, or did not and why; the last row of a post counts.
create table conference.attendance (
    meeting bigint not null references conference.meeting,
    holder bigint not null,
    no int not null,
    kind text not null check (kind in ('PRESENT', 'DEPUTY', 'ABSENT')),
    reason text not null,
    text text not null,
    known_from bigint not null,
    at timestamptz not null,
    post bigint not null,
    person bigint not null,
    by_zh text not null,
    by_en text not null,
    primary key (meeting, holder, no),
    check ((kind = 'ABSENT') = (reason <> ''))
);

-- An item of an agenda; without a meeting it waits in the backlog. What holds now; its way stands in item_step.
create table conference.item (
    id bigint generated always as identity primary key,
    body bigint not null references conference.body,
    meeting bigint references conference.meeting,
    place int not null,
    kind text not null,
    title text not null check (char_length(title) between 1 and 200),
    subject_kind text not null,
    subject_key text not null,
    minutes int not null check (minutes between 1 and 480),
    presenter text not null,
    note text not null,
    dropped boolean not null default false,
    known_from bigint not null,
    at timestamptz not null,
    post bigint not null,
    person bigint not null,
    by_zh text not null,
    by_en text not null
);
create index item_meeting on conference.item (meeting, place);
create index item_subject on conference.item (subject_kind, subject_key);
create unique index item_waiting on conference.item (body, subject_kind, subject_key)
    where meeting is null and not dropped and subject_kind <> '';
create table conference.item_step (
    item bigint not null references conference.item,
    no int not null,
    kind text not null check (kind in ('PUT', 'CHANGED', 'TAKEN', 'BACKLOG', 'DROPPED')),
    meeting bigint,
    minutes int not null,
    reason text not null,
    known_from bigint not null,
    at timestamptz not null,
    post bigint not null,
    person bigint not null,
    by_zh text not null,
    by_en text not null,
    primary key (item, no)
);

-- What a meeting decided, while it was in session.
create table conference.decision (
    id bigint generated always as identity primary key,
    meeting bigint not null references conference.meeting,
    item bigint not null references conference.item,
    no int not null,
    outcome text not null,
    text text not null check (char_length(text) between 1 and 1000),
    known_from bigint not null,
    at timestamptz not null,
    post bigint not null,
    person bigint not null,
    by_zh text not null,
    by_en text not null,
    unique (meeting, no)
);
create index decision_item on conference.decision (item);
-- Minutes, version by version, and who signed which.
create table conference.minutes (
    meeting bigint not null references conference.meeting,
    version int not null,
    text text not null check (char_length(text) <= 8000),
    known_from bigint not null,
    at timestamptz not null,
    post bigint not null,
    person bigint not null,
    by_zh text not null,
    by_en text not null,
    primary key (meeting, version)
);
create table conference.countersign (
    meeting bigint not null,
    version int not null,
    holder bigint not null,
    agrees boolean not null,
    text text not null,
    known_from bigint not null,
    at timestamptz not null,
    post bigint not null,
    person bigint not null,
    by_zh text not null,
    by_en text not null,
    primary key (meeting, version, holder),
    foreign key (meeting, version) references conference.minutes,
    check (agrees or text <> '')
);
-- The minutes as they were issued, whole: what is printed later is read from here.
create table conference.issue (
    meeting bigint primary key references conference.meeting,
    body bigint not null references conference.body,
    year int not null,
    no int not null,
    content jsonb not null,
    known_from bigint not null,
    at timestamptz not null,
    post bigint not null,
    person bigint not null,
    by_zh text not null,
    by_en text not null,
    unique (body, year, no)
);

alter table conference.meeting enable row level security;
alter table conference.meeting_step enable row level security;
alter table conference.meeting_party enable row level security;
alter table conference.invited enable row level security;
alter table conference.attendance enable row level security;
alter table conference.item enable row level security;
alter table conference.item_step enable row level security;
alter table conference.decision enable row level security;
alter table conference.minutes enable row level security;
alter table conference.countersign enable row level security;
alter table conference.issue enable row level security;

create policy own on conference.meeting_party for select using (
    (select catalog.sees_all()) or holder = (select conference.acting_post()));
create policy made on conference.meeting_party for insert with check (true);
-- A draft is the office's and the convener's; the members and their liaison officers see it when they are to settle it;
-- whoever attends, from the notice on.
create policy seen on conference.meeting using (
    (select catalog.sees_all())
    or body = any ((select conference.kept_bodies())::bigint[])
    or (state not in ('COLLECTING', 'REVIEWING') and body = any ((select conference.settled_bodies())::bigint[]))
    or (state not in ('COLLECTING', 'REVIEWING', 'COORDINATING')
        and id in (select party.meeting from conference.meeting_party as party)));
create policy seen on conference.meeting_step using (meeting in (select id from conference.meeting));
create policy seen on conference.invited using (meeting in (select id from conference.meeting));
create policy seen on conference.attendance using (meeting in (select id from conference.meeting));
create policy seen on conference.decision using (meeting in (select id from conference.meeting));
create policy seen on conference.minutes using (meeting in (select id from conference.meeting));
create policy seen on conference.countersign using (meeting in (select id from conference.meeting));
create policy seen on conference.issue using (meeting in (select id from conference.meeting));
create policy seen on conference.item using (
    (select catalog.sees_all())
    or body = any ((select conference.kept_bodies())::bigint[])
    or post = (select conference.acting_post())
    or meeting in (select id from conference.meeting));
create policy seen on conference.item_step using (item in (select id from conference.item));
-- Outcome only while in session, whatever the service does.
create policy in_session on conference.decision as restrictive for insert with check (
    (select catalog.sees_all())
    or meeting in (select id from conference.meeting where state = 'IN_SESSION'));
-- No signature in another's name.
create policy own on conference.countersign as restrictive for insert with check (
    (select catalog.sees_all()) or holder = (select conference.acting_post()));

grant select, insert on conference.body, conference.seat, conference.meeting, conference.meeting_step,
    conference.meeting_party, conference.invited, conference.attendance, conference.item, conference.item_step,
    conference.decision, conference.minutes, conference.countersign, conference.issue to guatu_app;
grant update (valid_to) on conference.seat to guatu_app;
grant update (title, held_on, starts, minutes, place, state, version, number, issued_on) on conference.meeting to guatu_app;
grant update (meeting, place, title, minutes, presenter, note, dropped) on conference.item to guatu_app;
