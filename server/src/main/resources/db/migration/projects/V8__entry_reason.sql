-- Why another paper stands for one that statistics asks for; '' where none does.
alter table projects.stat_entry add column reason text not null default '';
