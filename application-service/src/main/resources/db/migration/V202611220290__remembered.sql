-- The sweeper's index must not be one that can find a request by its key: with statistics of a quiet night it looks empty,
-- and the plan that reads all of it stays in use while hundreds of thousands of filings fill it.
drop index ix_benefit_application_remembered;
create index ix_benefit_application_remembered on benefit_application (id) where request_hash is not null;
