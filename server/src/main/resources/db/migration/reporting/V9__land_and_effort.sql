-- Permissive policies are joined by "or": beside one that lets an office see its firms' land, the one that was to keep the
-- writing to the firm kept nothing. It becomes a restriction, and how long a firm typed gets the same.
drop policy own on reporting.land;
create policy own on reporting.land as restrictive for insert with check (
    (select catalog.sees_all())
    or (select catalog.seen_firm()) = enterprise);
create policy own on reporting.effort as restrictive for insert with check (
    (select catalog.sees_all())
    or (select catalog.seen_firm()) = enterprise);
