-- For the sweeper: only what still remembers its request.
create index ix_payment_run_remembered on payment_run (id) where request_hash is not null;
