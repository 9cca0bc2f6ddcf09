-- The next number, under a lock that is held to the commit, in one round trip. Each statement of the function sees a
-- snapshot of its own, so the number is read after the lock is held; the isolation must be read committed.
create function journal.next_known(at timestamptz, what text) returns bigint
    language plpgsql volatile
    as $$
declare
    given bigint;
begin
    perform pg_advisory_xact_lock(6301);
    insert into journal.known (seq, at, what)
    select coalesce(max(known.seq), 0) + 1, greatest(next_known.at, max(known.at)), next_known.what
      from journal.known
     where known.seq = (select max(last.seq) from journal.known as last)
    returning seq into given;
    return given;
end
$$;
