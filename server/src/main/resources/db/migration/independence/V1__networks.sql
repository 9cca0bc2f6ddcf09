create schema independence;
grant usage on schema independence to guatu_app;

-- Networks behind which many enterprises lawfully file from one address: parks, service halls. Dated data of the pack.
create table independence.network (
    network cidr not null,
    name_zh text not null,
    name_en text not null,
    valid_from date not null,
    valid_to date not null,
    tag text not null,
    source text not null,
    primary key (network, valid_from)
);
grant select, insert, delete on independence.network to guatu_app;
