create schema app;
grant usage on schema app to guatu_app;

-- What this installation remembers of itself: the offset of the demo clock, what was loaded.
create table app.setting (
    code text primary key,
    value text not null
);
grant select, insert, update on app.setting to guatu_app;

-- After a bulk load the planner knows nothing of what came; only the owner may tell it. The function runs as its owner and
-- does this one thing.
create function app.refresh_statistics() returns void
    language plpgsql security definer
    set search_path = pg_catalog
    as $$
declare
    part regclass;
begin
    for part in select oid::regclass from pg_class
                 where relkind in ('r', 'p') and not relispartition
                   and relnamespace in ('catalog'::regnamespace, 'reporting'::regnamespace, 'rollup'::regnamespace,
                                        'journal'::regnamespace, 'plan'::regnamespace) loop
        execute format('analyze %s', part);
    end loop;
end
$$;
revoke all on function app.refresh_statistics() from public;
grant execute on function app.refresh_statistics() to guatu_app;
