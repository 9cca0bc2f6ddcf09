-- Of which place a rate was printed, by its code: the first slot is that of its first county too.
alter table projects.printed_rate add column place text not null default ''; -- '' of what was kept before: the slot's
