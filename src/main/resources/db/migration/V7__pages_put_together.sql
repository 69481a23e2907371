-- One row: pages of a step of 1 up to this number were put together, as the class ClickMerge tells.
create table if not exists click_merged (
  page bigint not null
);
insert into click_merged (page) select 0 where not exists (select 1 from click_merged);

-- Which pages a period has is told by the index alone; the rows, which are large, are read for their counts only.
create index if not exists click_page_by_time on click_page (until_second, from_second, step);
drop index if exists click_page_by_end;
