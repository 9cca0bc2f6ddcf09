-- When papers last changed is asked with every list of lights.
create index withdrawal_at on evidence.withdrawal (at);
create index photo_match_at on evidence.photo_match (at);
