-- One place says who acts.
create or replace function workflow.acting_post() returns bigint
    language sql stable parallel safe
    return access.acting_post();

-- For rooms above: what each post holds now, by its open tasks.
create view workflow.pub_open_task with (security_invoker = true) as
select task.post, task.item, task.opened_at, item.kind, item.subject_kind, item.subject_key, item.title_zh, item.title_en
  from workflow.task
  join workflow.item on item.id = task.item
 where task.state = 'OPEN'
   and item.state = 'OPEN';
grant select on workflow.pub_open_task to guatu_app;
