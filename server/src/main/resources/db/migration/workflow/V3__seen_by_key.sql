-- Whether a task has parts that are open is asked of each line of an inbox.
create index task_parent on workflow.task (parent) where parent is not null;

-- Each post read all that it is party to, for every statement, to see whether one case is among it. Whoever sees the
-- province sees every case; others look the case up among the parties by its key.
alter policy seen on workflow.item using (
    (select catalog.sees_province())
    or (select catalog.seen_regions()) @> region
    or (select catalog.seen_firm()) = enterprise
    or post = (select workflow.acting_post())
    or exists (select from workflow.party where party.item = item.id and party.post = (select workflow.acting_post())));
do $$
declare
    part text;
begin
    foreach part in array array['round', 'step', 'task', 'opinion', 'handover', 'handover_answer', 'stop', 'stop_end', 'holding',
                                'deed']
    loop
        execute format('alter policy seen on workflow.%1$I using (
                            (select catalog.sees_province())
                            or exists (select from workflow.item where item.id = %1$I.item))', part);
    end loop;
end
$$;
