create schema access;
grant usage on schema access to guatu_app;

create table access.person (
    id bigint generated always as identity primary key,
    login text not null unique check (login ~ '^[a-z0-9._-]{2,40}$'),
    name text not null check (char_length(name) between 1 and 60),
    password_hash text not null,
    active boolean not null default true
);

-- A post (岗位) holds a role over a part of the tree; a person fills it for a time.
create table access.post (
    id bigint generated always as identity primary key,
    code text not null unique,
    title_zh text not null,
    title_en text not null,
    role text not null,
    region text references catalog.region,
    park text references catalog.park,
    enterprise bigint,
    demo boolean not null
);

create table access.assignment (
    post bigint not null references access.post,
    person bigint not null references access.person,
    valid_from date not null,
    valid_to date not null default 'infinity',
    primary key (post, person, valid_from)
);

-- Sessions use real time. The cookie holds the token, the table only its SHA-256.
create table access.session (
    token_hash bytea primary key,
    person bigint not null references access.person,
    post bigint not null references access.post,
    created_at timestamptz not null,
    seen_at timestamptz not null,
    expires_at timestamptz not null
);

create table access.attempt (
    login text not null,
    address text not null,
    at timestamptz not null,
    succeeded boolean not null
);
create index attempt_by_login on access.attempt (login, at);
create index attempt_by_address on access.attempt (address, at);

grant select, insert on access.person, access.post, access.assignment, access.session, access.attempt to guatu_app;
grant update (name, password_hash, active) on access.person to guatu_app;
grant update (valid_to) on access.assignment to guatu_app;
grant update (seen_at), delete on access.session to guatu_app;
