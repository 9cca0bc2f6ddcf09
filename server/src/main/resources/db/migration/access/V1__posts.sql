create schema access;
grant usage on schema access to guatu_app;

create table access.person (
    id bigint generated always as identity primary key,
    login text not null constraint person_login_taken unique check (login ~ '^[a-z0-9._-]{2,60}$'),
    name text not null check (char_length(name) between 1 and 60),
    password_hash text not null, -- '!' fits no password
    active boolean not null default true,
    demo boolean not null
);

-- A post (岗位) holds a role over a part of the tree; a person fills it for a time.
create table access.post (
    id bigint generated always as identity primary key,
    code text not null constraint post_code_taken unique check (code ~ '^[a-z0-9._-]{2,50}$'),
    title_zh text not null check (char_length(title_zh) between 1 and 240),
    title_en text not null check (char_length(title_en) between 1 and 240),
    role text not null,
    region text references catalog.region,
    park text references catalog.park,
    enterprise bigint,
    demo boolean not null,
    -- a post sits in one place, an administrator's in none
    constraint post_place check (num_nonnulls(region, park, enterprise)
        = case when role in ('SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDITOR') then 0 else 1 end)
);
create index post_enterprise on access.post (enterprise) where enterprise is not null;

-- An assignment that is taken back before it began has valid_to = valid_from, and never held.
create table access.assignment (
    post bigint not null references access.post,
    person bigint not null references access.person,
    valid_from date not null,
    valid_to date not null default 'infinity',
    primary key (post, person, valid_from),
    check (valid_from <= valid_to)
);
create index assignment_person on access.assignment (person);

-- Sessions use real time. The cookie holds the token, the table only its SHA-256.
create table access.session (
    token_hash bytea primary key,
    person bigint not null references access.person,
    post bigint not null references access.post,
    created_at timestamptz not null,
    seen_at timestamptz not null,
    expires_at timestamptz not null
);
create index session_person on access.session (person);

-- Tries to sign in. Each is written as failed before the password is looked at, so that a burst cannot slip through.
create table access.attempt (
    id bigint generated always as identity primary key,
    login text not null,
    address text not null,
    at timestamptz not null,
    succeeded boolean not null
);
create index attempt_by_login on access.attempt (login, at);
create index attempt_by_address on access.attempt (address, at);

-- The way in for the first administrator, printed at the console once. The table holds only its SHA-256.
create table access.invitation (
    token_hash bytea primary key,
    post bigint not null references access.post,
    expires_at timestamptz not null
);

grant select, insert on access.person, access.post, access.assignment, access.session, access.attempt, access.invitation
    to guatu_app;
grant update (name, password_hash, active) on access.person to guatu_app;
grant update (valid_to) on access.assignment to guatu_app;
grant update (seen_at), delete on access.session to guatu_app;
grant update (succeeded), delete on access.attempt to guatu_app;
grant delete on access.invitation to guatu_app;
