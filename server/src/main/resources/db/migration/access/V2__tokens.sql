-- Tokens with which a firm's own programs file for it. The table holds only their SHA-256; a token acts in the post that
-- made it, as long as its person fills the post, and for the filings of its firm alone.
create table access.token (
    id bigint generated always as identity primary key,
    token_hash bytea not null unique check (octet_length(token_hash) = 32),
    enterprise bigint not null,
    person bigint not null references access.person,
    post bigint not null references access.post,
    name text not null check (char_length(name) between 1 and 60),
    created_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > created_at),
    last_used_at timestamptz,
    revoked_at timestamptz
);
create index token_of_firm on access.token (enterprise);

alter table access.token enable row level security;
create policy own on access.token using (
    (select catalog.sees_all())
    or (select catalog.seen_firm()) = enterprise);

grant select, insert on access.token to guatu_app;
grant update (last_used_at, revoked_at) on access.token to guatu_app;
