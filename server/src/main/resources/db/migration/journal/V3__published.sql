-- The journal for reports over it; entries are looked for by time, in which they come almost in order.
create index entry_at on journal.entry using brin (at);
create view journal.pub_entry with (security_invoker = true) as
select id, at, person, post, address, action, subject, key, detail from journal.entry;
grant select on journal.pub_entry to guatu_app;
