-- The post that acts, set when the transaction begins; nobody where nothing is set. Rooms above ask here.
create function access.acting_post() returns bigint
    language sql stable parallel safe
    return coalesce(nullif(current_setting('guatu.post', true), ''), '-1')::bigint;
