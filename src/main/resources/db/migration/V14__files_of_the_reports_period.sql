-- Whether a scheduled file is about the report's own period, such as the last 30 days, and not about the day, week or month
-- that has just ended; false for all that were scheduled before, whose files stay as they are.
alter table saved_report add column if not exists of_report boolean default false not null;
