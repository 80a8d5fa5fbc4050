-- When a sweeper has to look at a half: to remind of its letter on day 14 and three days before its end, and to end it
-- (C10). Null while there is no end yet, when it has died, and of first halves, which end with their second ones.
alter table pin_half add column due_at timestamptz;
alter table pin_half add column reminders int not null default 0
    constraint ck_pin_half_reminders check (reminders between 0 and 2);
alter table pin_half add constraint ck_pin_half_due_at check (due_at is null or valid_until is not null);
create index ix_pin_half_due_at on pin_half (due_at) where due_at is not null;

-- Letters that were posted before: as if nobody had been reminded, which is so.
update pin_half set due_at = valid_until - interval '16 days'
where half = 'SECOND' and dead_at is null and valid_until is not null;
