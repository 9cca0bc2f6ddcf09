-- One place says who acts.
create or replace function evidence.acting_post() returns bigint
    language sql stable parallel safe
    return access.acting_post();
