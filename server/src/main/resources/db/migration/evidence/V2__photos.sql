-- What a photo tells of itself, beside its attachment: when, where and with what it was taken, and what it is to show.
create table evidence.photo (
    enterprise bigint not null,
    attachment bigint not null,
    project text not null, -- opaque: photos of one project are told from those of another; empty where there is none
    month date check (extract(day from month) = 1), -- the month that its subject reports on
    viewpoint text not null check (char_length(viewpoint) <= 20), -- fixed, gate, works, a name, or nothing
    width int not null check (width > 0), -- right way up, in pixels
    height int not null check (height > 0),
    taken_at timestamptz,
    lat int check (lat between -900000000 and 900000000), -- in 1e-7 degrees, in the datum that stands beside it
    lon int check (lon between -1800000000 and 1800000000),
    datum text check (datum in ('WGS84', 'CGCS2000', 'GCJ02', 'OTHER')),
    device text not null check (char_length(device) <= 100),
    at timestamptz not null,
    primary key (enterprise, attachment),
    check ((lat is null) = (lon is null) and (lat is null) = (datum is null))
);
create index photo_project on evidence.photo (enterprise, project);

-- What a photo looks like: perceptual hashes (docs/decisions/0018) of the whole, of its middle, and of a grid of 81
-- crops, and 64 x 64 greys to look closer. The greys lie out of line, so that a search reads only the hashes.
create table evidence.print (
    enterprise bigint not null,
    attachment bigint not null,
    whole bigint not null,
    middle bigint not null,
    crops bigint[] not null check (array_length(crops, 1) = 81),
    greys bytea not null check (octet_length(greys) = 4096),
    primary key (enterprise, attachment)
);
alter table evidence.print alter column greys set storage external;

-- The copies that are shown: scaled, right way up, without what the camera wrote. Once for all who have the same file.
create table evidence.shown (
    hash bytea not null check (octet_length(hash) = 32),
    size text not null check (size in ('THUMB', 'LARGE')),
    width int not null,
    height int not null,
    bytes bytea not null,
    at timestamptz not null,
    primary key (hash, size)
);
alter table evidence.shown alter column bytes set storage external;

-- A photo and another one elsewhere that shows the same: found when the first of the two columns came. It holds numbers
-- only: whoever sees one of the two does not learn from it what the other is.
create table evidence.photo_match (
    attachment bigint not null,
    other bigint not null,
    same_bytes boolean not null,
    same_project boolean not null,
    bits int not null, -- of 64 that differ
    likeness int not null check (likeness between 0 and 1000), -- correlation of the details, in thousandths
    at timestamptz not null,
    primary key (attachment, other)
);
create index photo_match_other on evidence.photo_match (other);

alter table evidence.photo enable row level security;
alter table evidence.print enable row level security;
alter table evidence.shown enable row level security;
alter table evidence.photo_match enable row level security;
create policy seen on evidence.photo using (
    exists (select from evidence.attachment
             where attachment.enterprise = photo.enterprise
               and attachment.id = photo.attachment));
create policy seen on evidence.print using (
    exists (select from evidence.attachment
             where attachment.enterprise = print.enterprise
               and attachment.id = print.attachment));
create policy seen on evidence.shown for select using (
    (select catalog.sees_all())
    or exists (select from evidence.attachment where attachment.hash = shown.hash));
create policy brought on evidence.shown for insert with check (true);
create policy seen on evidence.photo_match for select using (
    exists (select from evidence.attachment where attachment.id in (photo_match.attachment, photo_match.other)));
create policy found on evidence.photo_match for insert with check (
    exists (select from evidence.attachment where attachment.id = photo_match.attachment));

-- The same bytes elsewhere: in another project, or in another month of the same one. It looks at all firms' photos and
-- tells numbers of attachments, which are nothing to whoever may not see them.
create function evidence.same_elsewhere(of_hash bytea, own_kind text, own_key text, own_project text, own_month date)
    returns table (attachment bigint, same_project boolean)
    language sql stable security definer
    set search_path = pg_catalog
    as $$
select attachment.id, own_project <> '' and photo.project = own_project
  from evidence.attachment
  join evidence.photo
    on photo.enterprise = attachment.enterprise
   and photo.attachment = attachment.id
 where attachment.hash = of_hash
   and (attachment.subject_kind, attachment.subject_key) <> (own_kind, own_key)
   and (own_project = '' or photo.project <> own_project or photo.month <> own_month)
   and not exists (select
                     from evidence.withdrawal
                    where withdrawal.enterprise = attachment.enterprise
                      and withdrawal.attachment = attachment.id)
 order by attachment.id
 limit 50
$$;

-- Photos elsewhere of which this may be a crop, or which may be crops of this: by the first 24 bits of the middle, then
-- by all 64 of every crop. What it tells of another's photo is told only to whoever brings one that looks like it: no
-- caller widens it beyond 20 bits of 64.
create function evidence.alike_elsewhere(of_hash bytea, own_kind text, own_key text, own_project text, own_month date,
                                         own_crops bigint[], coarse int, nearest int, most int)
    returns table (attachment bigint, same_project boolean, bits int, crops bigint[], greys bytea)
    language sql stable security definer
    set search_path = pg_catalog
    set jit = off
    as $$
with around as materialized (
    select print.enterprise, print.attachment, print.crops, print.greys,
           least((select min(bit_count((crop # own_crops[1])::bit(64))) from unnest(print.crops) as crop),
                 (select min(bit_count((crop # print.whole)::bit(64))) from unnest(own_crops) as crop)) as bits
      from evidence.print
     where bit_count(((print.middle # own_crops[1]) & 16777215)::bit(64)) <= coarse
        or bit_count(((print.whole # own_crops[41]) & 16777215)::bit(64)) <= coarse)
select around.attachment, own_project <> '' and photo.project = own_project, around.bits::int, around.crops, around.greys
  from around
  join evidence.photo
    on photo.enterprise = around.enterprise
   and photo.attachment = around.attachment
  join evidence.attachment
    on attachment.enterprise = around.enterprise
   and attachment.id = around.attachment
 where around.bits <= least(nearest, 20)
   and attachment.hash <> of_hash
   and (attachment.subject_kind, attachment.subject_key) <> (own_kind, own_key)
   and (own_project = '' or photo.project <> own_project or photo.month <> own_month)
   and not exists (select
                     from evidence.withdrawal
                    where withdrawal.enterprise = around.enterprise
                      and withdrawal.attachment = around.attachment)
 order by around.bits, around.attachment
 limit most
$$;
revoke all on function evidence.same_elsewhere(bytea, text, text, text, date) from public;
revoke all on function evidence.alike_elsewhere(bytea, text, text, text, date, bigint[], int, int, int) from public;
grant execute on function evidence.same_elsewhere(bytea, text, text, text, date) to guatu_app;
grant execute on function evidence.alike_elsewhere(bytea, text, text, text, date, bigint[], int, int, int) to guatu_app;

grant select, insert on evidence.photo, evidence.print, evidence.shown, evidence.photo_match to guatu_app;
