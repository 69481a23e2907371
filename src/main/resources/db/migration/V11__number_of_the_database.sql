-- Tells this database from all others, so that the clicks in a journal go to none but the one they were counted with. A
-- backup has the same number.
alter table click_epoch add column if not exists database_number bigint default 0 not null;

update click_epoch set database_number = 1 + cast(random() * 9007199254740990 as bigint) where database_number = 0;
