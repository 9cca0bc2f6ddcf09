-- Which papers came since an instant is asked with every list of lights.
create index attachment_at on evidence.attachment (at);
