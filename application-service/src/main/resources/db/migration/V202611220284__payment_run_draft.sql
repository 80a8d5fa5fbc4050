-- A8: a draft that nobody approves lapses, so the sweeper has to find drafts, too.
drop index ix_payment_run_unfinished;
create index ix_payment_run_unfinished on payment_run (id) where status in ('COLLECTING', 'APPROVING', 'DRAFT');
