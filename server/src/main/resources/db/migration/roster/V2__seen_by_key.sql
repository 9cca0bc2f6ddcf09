-- Looked up by key: the whole register was read for each list of files.
alter policy seen on roster.file using (
    (select catalog.sees_all()) or exists (select from catalog.membership where membership.enterprise = file.enterprise));
alter policy seen on roster.submission using (
    (select catalog.sees_all())
    or exists (select from catalog.membership where membership.enterprise = submission.enterprise));
alter policy seen on roster.step using (
    (select catalog.sees_all()) or exists (select from catalog.membership where membership.enterprise = step.enterprise));
