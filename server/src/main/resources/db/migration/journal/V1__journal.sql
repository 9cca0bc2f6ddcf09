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
-- xid stands before id, so that it is taken first: whoever holds a number held a transaction before (verification
-- relies on it to tell a late commit from a row put in afterwards).
create table journal.entry (
    xid xid8 not null default pg_current_xact_id(),
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
create index entry_by_xid on journal.entry (xid, id);

-- One batch of the sealing writer. horizon: every transaction before it had ended, so its entries are sealed. ahead: no
-- transaction from it on had begun. top: the highest entry sealed so far.
create table journal.seal (
    no bigint primary key,
    last_place bigint not null,
    count int not null,
    previous_hash bytea not null,
    hash bytea not null,
    horizon xid8 not null,
    ahead xid8 not null,
    top bigint not null,
    at timestamptz not null
);

-- The chain, entry by entry, in the order of sealing: hash = SHA-256(hash before, place, entry, digest).
create table journal.link (
    place bigint primary key,
    entry bigint not null unique,
    seal bigint not null,
    digest bytea not null,
    hash bytea not null
);

grant select, insert on journal.known, journal.entry, journal.seal, journal.link to guatu_app;
