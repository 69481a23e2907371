-- Only links that have this tag are in the report; null for all, as in every report that was kept before.
alter table saved_report add column if not exists tag varchar(100);
