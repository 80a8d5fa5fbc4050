-- The sweeper's index must not be one that can find a request by its key: with statistics of a quiet night it looks empty,
-- and the plan that reads all of it stays in use while hundreds of thousands of requests fill it.
drop index ix_pin_request_idempotency;
create index ix_pin_request_remembered on pin_request (requested_at) where request_hash is not null;
