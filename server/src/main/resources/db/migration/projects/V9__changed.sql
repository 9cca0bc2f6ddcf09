-- Which projects changed since a known time is asked with every list of lights.
create index version_known on projects.version (known_from);
create index code_known on projects.code (known_from);
create index year_plan_step_known on projects.year_plan_step (known_from);
create index month_report_known on projects.month_report (known_from);
create index task_known on projects.task (known_from);
create index task_event_known on projects.task_event (known_from);
create index lamp_judgement_known on projects.lamp_judgement (known_from);
create index lamp_answer_known on projects.lamp_answer (known_from);
create index excuse_known on projects.excuse (known_from);
create index stat_entry_known on projects.stat_entry (known_from);
