create schema evidence;
grant usage on schema evidence to guatu_app;

-- The post that acts, set when the transaction begins; nobody where nothing is set.
create function evidence.acting_post() returns bigint
    language sql stable parallel safe
    return coalesce(nullif(current_setting('guatu.post', true), ''), '-1')::bigint;

-- Bytes, once for all who have the same file: the SM3 of a file is its name. They come compressed as a rule, so
-- PostgreSQL need not try again.
create table evidence.content (
    hash bytea primary key check (octet_length(hash) = 32),
    size bigint not null check (size = octet_length(bytes)),
    bytes bytea not null,
    at timestamptz not null
);
alter table evidence.content alter column bytes set storage external;

-- Who attached which bytes to what. enterprise is the firm whose affair the subject is, 0 where it is no firm's. No
-- foreign key to the bytes: they lie elsewhere when firms are spread over machines; both rows come in one transaction.
create table evidence.attachment (
    enterprise bigint not null,
    id bigint generated always as identity,
    subject_kind text not null,
    subject_key text not null,
    hash bytea not null,
    kind text not null, -- by its bytes, never by its name
    size bigint not null,
    name text not null check (char_length(name) between 1 and 120),
    label text not null check (char_length(label) <= 100),
    post bigint not null,
    person bigint not null,
    by_zh text not null, -- the post as it was titled then
    by_en text not null,
    at timestamptz not null,
    primary key (enterprise, id)
);
create index attachment_id on evidence.attachment (id);
create index attachment_subject on evidence.attachment (subject_kind, subject_key);
create index attachment_hash on evidence.attachment (hash);

-- What was taken back, once, and why. The attachment stays.
create table evidence.withdrawal (
    enterprise bigint not null,
    attachment bigint not null,
    reason text not null check (char_length(reason) between 1 and 500),
    post bigint not null,
    person bigint not null,
    at timestamptz not null,
    primary key (enterprise, attachment)
);

alter table evidence.content enable row level security;
alter table evidence.attachment enable row level security;
alter table evidence.withdrawal enable row level security;
-- Whoever sees the firm, and whoever attached it. What is no firm's affair is every office's; whether a post may read
-- that subject is asked by the room that owns it.
create policy seen on evidence.attachment using (
    (select catalog.sees_all())
    or post = (select evidence.acting_post())
    or (enterprise = 0 and ((select catalog.seen_regions()) <> '{}' or (select catalog.seen_parks()) <> '{}'))
    or exists (select from catalog.enterprise where enterprise.id = attachment.enterprise));
create policy seen on evidence.withdrawal using (
    exists (select from evidence.attachment
             where attachment.enterprise = withdrawal.enterprise
               and attachment.id = withdrawal.attachment));
-- Bytes are seen by whoever sees an attachment of them. Anybody may bring bytes; whether they are there already is not
-- told.
create policy seen on evidence.content for select using (
    (select catalog.sees_all())
    or exists (select from evidence.attachment where attachment.hash = content.hash));
create policy brought on evidence.content for insert with check (true);

grant select, insert on evidence.content, evidence.attachment, evidence.withdrawal to guatu_app;
