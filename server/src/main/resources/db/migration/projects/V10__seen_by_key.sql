-- Each policy asked whether the project is among all that are seen, and hashed them all for the answer: 8 ms at 20,000
-- projects, for each table of a statement, and a leader's home has twenty of them. The province sees everything; others
-- look the project up by its key, or hash where many are asked for: the planner may choose between the two for `exists`.
do $$
declare
    part text;
begin
    foreach part in array array[
        'approval', 'code', 'confirmation', 'excuse', 'item_event', 'lamp_answer', 'lamp_judgement', 'month_report',
        'month_step', 'problem', 'problem_event', 'production_step', 'reserve', 'sponsorship', 'stage', 'stat_entry',
        'status', 'task', 'task_event', 'version', 'visit', 'visit_answer', 'visit_item', 'visit_note', 'year_plan_line']
    loop
        execute format('alter policy seen on projects.%1$I using (
                            (select catalog.sees_province())
                            or exists (select from projects.project where project.id = %1$I.project))', part);
    end loop;
end
$$;
