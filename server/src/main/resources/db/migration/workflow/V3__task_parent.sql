-- Whether a task has parts that are open is asked of each line of an inbox.
create index task_parent on workflow.task (parent) where parent is not null;
