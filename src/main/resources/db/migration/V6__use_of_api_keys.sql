-- The last UTC day a key was used on; null before the first.
alter table api_key add column if not exists last_used date;
