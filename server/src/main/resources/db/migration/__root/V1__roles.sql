-- The application connects as a member of guatu_app: it owns nothing, bypasses no policy, and may not change facts.
do $$
begin
    if not exists (select from pg_roles where rolname = 'guatu_app') then
        create role guatu_app nologin nobypassrls;
    end if;
end
$$;
revoke create on schema public from public;
