-- Two devices may type the same form: a draft is replaced only by who has seen what it replaces. Each saving has a number
-- of its own, never used twice.
create sequence reporting.draft_version;
alter table reporting.draft add column version bigint not null default nextval('reporting.draft_version');
grant usage on sequence reporting.draft_version to guatu_app;

-- How a firm's ledger becomes its form: which line and column goes into which cell. The firm's own, changed freely.
create table reporting.ledger_mapping (
    enterprise bigint not null,
    form text not null,
    name text not null check (char_length(name) between 1 and 60),
    body jsonb not null,
    saved_at timestamptz not null,
    primary key (enterprise, form, name)
);
alter table reporting.ledger_mapping enable row level security;
create policy own on reporting.ledger_mapping using ((select catalog.seen_firm()) = enterprise);
grant select, insert, update, delete on reporting.ledger_mapping to guatu_app;

-- Which revision a program's key filed, so that the same key again files nothing.
create table reporting.idempotency (
    enterprise bigint not null,
    key text not null check (char_length(key) between 1 and 100),
    form text not null,
    month date not null,
    revision int not null,
    at timestamptz not null,
    primary key (enterprise, key)
);
alter table reporting.idempotency enable row level security;
create policy own on reporting.idempotency using (
    (select catalog.sees_all())
    or (select catalog.seen_firm()) = enterprise);
grant select, insert on reporting.idempotency to guatu_app;
