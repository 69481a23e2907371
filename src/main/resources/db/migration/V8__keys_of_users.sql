-- Whose key it is; null for the one that Fingerpost's own commands use. Keys that were there before are the first user's.
alter table api_key add column if not exists owner_id integer references owner (id);
update api_key set owner_id = (select min(id) from owner) where name <> 'administrator';
