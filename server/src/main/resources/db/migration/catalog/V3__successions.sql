-- Who went on where another stopped or gave a part away: mergers and splits. share_ppm: what part of the predecessor went
-- over, in millionths; over the successors of one predecessor and day at most the whole. What is left stays with it.
create table catalog.succession (
    predecessor bigint not null,
    successor bigint not null,
    day date not null, -- the first day of the new order
    kind text not null check (kind in ('MERGER', 'SPLIT')),
    share_ppm int not null check (share_ppm between 1 and 1000000),
    document text not null,
    known_from bigint not null,
    known_to bigint,
    primary key (predecessor, successor, day, known_from),
    check (predecessor <> successor)
);
create index succession_successor on catalog.succession (successor);

alter table catalog.succession enable row level security;
-- Whoever sees one of the two sees that they belong together; the other's name and figures it does not see by this.
create policy seen on catalog.succession using (
    (select catalog.sees_all())
    or predecessor in (select membership.enterprise from catalog.membership)
    or successor in (select membership.enterprise from catalog.membership));

grant select, insert on catalog.succession to guatu_app;
grant update (known_to) on catalog.succession to guatu_app;
create view catalog.pub_succession with (security_invoker = true) as
select predecessor, successor, day, kind, share_ppm, document, known_from, known_to from catalog.succession;
grant select on catalog.pub_succession to guatu_app;
