-- A cumulative fall at the same rate each year (statistics.md K) is a path of its own.
alter table plan.trajectory drop constraint trajectory_method_check;
alter table plan.trajectory add constraint trajectory_method_check
    check (method in ('GIVEN', 'EVEN', 'GEOMETRIC', 'FALLING'));
