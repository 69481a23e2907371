-- A link that was deleted for good keeps its row, for reports call its clicks by slug and owner; target, title, notes
-- and tags are gone from it.
alter table link add column if not exists purged boolean default false not null;
