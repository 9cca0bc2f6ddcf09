-- What the checks and the ledger need of a staged row beside its amounts is looked up once, when it is put down: its
-- edition, where its enterprise belonged at the month's end, whether it was on the roster, and which of the revisions of
-- its filing it is in the batch.
alter table reporting.bulk_row
    add column turn int not null,
    add column edition int,
    add column region int,
    add column park int,
    add column industry int,
    add column listed boolean not null;

-- Which filings came in a correction window is asked with every bulk load; nearly none did.
create index filing_correction on reporting.filing (enterprise, form, month) where correction;
