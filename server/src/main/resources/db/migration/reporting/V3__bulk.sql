-- What the checks and the ledger need of a staged row beside its amounts is looked up once, when it is put down: its
-- edition, where its enterprise belonged at the month's end, whether it was on the roster, and which of the revisions of
-- its filing it is in the batch.
alter table reporting.bulk_row
    add column turn int not null,
    add column edition int,
    add column region int,
    add column park int,
    add column industry int,
    add column listed boolean not null,
    add primary key (no);

-- Which filings came in a correction window is asked with every bulk load; nearly none did.
create index filing_correction on reporting.filing (enterprise, form, month) where correction;

-- A month that has just begun is missing among the months that the planner has counted, and so it believes it empty and
-- reads it whole for each enterprise. Told of one month only, and that there are a dozen in a year, it thinks the same of
-- all.
do $$
declare
    part regclass;
begin
    for part in select oid::regclass from pg_class
                 where relkind in ('r', 'p') and relnamespace = 'reporting'::regnamespace
                   and relname ~ '^(filing|step|fact)(_20[0-9]{2})?$' loop
        execute format('alter table %s alter column month set statistics 1, alter column month set (n_distinct = 11)', part);
    end loop;
    -- A bulk load numbers few times for many facts, everything after it one for each: told of the load, the planner would
    -- rather read a month than look for what one acceptance changed.
    for part in select oid::regclass from pg_class
                 where relkind in ('r', 'p') and relnamespace = 'reporting'::regnamespace
                   and relname ~ '^fact(_20[0-9]{2})?$' loop
        execute format('alter table %s alter column known_from set (n_distinct = -0.5), '
                       'alter column known_to set (n_distinct = -0.5)', part);
    end loop;
end
$$;

-- Members and figures as known earlier read a place of a month, closed facts too. An enterprise's facts are found by the
-- primary key: months are few.
drop index reporting.fact_place;
create index fact_place on reporting.fact (month, region, industry);
drop index reporting.fact_by_enterprise;

-- What changed at a known time is asked for with its months: together they find it, whatever is guessed of either.
drop index reporting.fact_known_from;
create index fact_known_from on reporting.fact (known_from, month);
drop index reporting.fact_known_to;
create index fact_known_to on reporting.fact (known_to, month) where known_to is not null;
