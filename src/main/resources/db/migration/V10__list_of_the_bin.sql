-- The links in the bin that can be restored: they are few, and to look for them among all links is to read all links.
create table if not exists binned_link (
  link_id bigint primary key references link (id)
);

insert into binned_link (link_id)
select l.id from link l
where l.bin <> 0 and not l.purged and not exists (select 1 from binned_link b where b.link_id = l.id);
