-- Which set of migration steps this database has been brought to, one row a time: a start that brings the same set has
-- nothing to do. Written by the owner alone.
create table app.migrated (
    row bigint generated always as identity primary key,
    steps text not null check (steps ~ '^[0-9a-f]{64}$'),
    at timestamptz not null default now()
);
