-- What the counts of a page come to, packed as the class PageSums tells: for pages of hours and days, which do not change.
-- What is said of the page is said again, for its row is ten times as large, and to read one column is to read the whole.
create table if not exists click_page_sum (
  page bigint primary key references click_page (id) on delete cascade,
  step integer not null,
  from_second bigint not null,
  until_second bigint not null,
  sums bytea not null
);
