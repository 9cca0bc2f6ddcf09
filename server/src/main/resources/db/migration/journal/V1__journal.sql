create schema journal;
grant usage on schema journal to guatu_app;

-- The order in which facts became known. Numbers are given under a lock that is held to the commit, so they follow the
-- order of commit; clock times do not.
create table journal.known (
    seq bigint primary key,
    at timestamptz not null,
    what text not null
);
create index known_at on journal.known (at, seq);

-- Who did and who saw what. Append-only: one row per request, written in its transaction, sealed afterwards.
create table journal.entry (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    person bigint not null,
    post bigint not null,
    address text not null,
    action text not null,
    subject text not null,
    key text not null,
    detail jsonb not null,
    known bigint
);
create index entry_by_subject on journal.entry (subject, key, id);
create index entry_by_post on journal.entry (post, id);

grant select, insert on journal.known, journal.entry to guatu_app;
