-- N2: a message that was handed over can come back. Who did not get it was not told, and no time runs (A7, A8).
alter table notice alter column handed_over_at drop not null;
alter table notice add column failed_at timestamptz;
alter table notice add constraint ck_notice check (num_nonnulls(handed_over_at, failed_at) > 0);
-- Deadlines count from here. Null: it came back, and was not handed over again since.
alter table notice add column told_at timestamptz
    generated always as (case when failed_at >= handed_over_at then null else handed_over_at end) virtual;

grant update (handed_over_at, failed_at) on notice to ${app_role};
