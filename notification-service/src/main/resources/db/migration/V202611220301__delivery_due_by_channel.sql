-- Processes of three roles claim from one table: what waits on one channel must not slow the others down.
drop index ix_delivery_due;
create index ix_delivery_due on delivery (channel, priority, next_attempt_at)
    where state in ('CREATED', 'SENDING', 'TEMPORARY_FAILURE');
