-- What nobody approved in time is carried out never more: its lines leave the index in which the job looks for work.
alter table bulk_decision_line drop constraint ck_bulk_decision_line_state;
alter table bulk_decision_line add constraint ck_bulk_decision_line_state check (state in (
    'PENDING', 'DECIDED', 'REFUSED', 'LAPSED'));

-- For the sweeper: what is left of claims.
create index ix_officer_claim_lease_until on officer_claim (lease_until);
