create schema app;
grant usage on schema app to guatu_app;

-- What this installation remembers of itself: the offset of the demo clock, what was loaded.
create table app.setting (
    code text primary key,
    value text not null
);
grant select, insert, update on app.setting to guatu_app;
