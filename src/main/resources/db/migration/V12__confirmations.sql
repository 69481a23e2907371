-- How often the disk was asked to confirm all that was committed. A file beside the database has the number of the last
-- time it did: a database with a lower one has lost something.
create table if not exists confirmation (
  number bigint not null
);

insert into confirmation (number) select 0 where not exists (select 1 from confirmation);
