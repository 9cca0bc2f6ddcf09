-- The filed item that an indicator is, for the room that knows forms: B203:12.
alter table figures.indicator add column measure text not null default '';
