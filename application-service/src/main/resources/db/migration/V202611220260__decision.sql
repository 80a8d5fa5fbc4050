-- What an officer granted; null unless it was accepted. Set with the decision, and never beyond the catalogue's amount.
alter table benefit_application
    add column granted_cents bigint constraint ck_benefit_application_granted_cents check (granted_cents > 0),
    add column granted_currency text,
    add constraint ck_benefit_application_granted check ((granted_cents is null) = (granted_currency is null));
grant update (granted_cents, granted_currency) on benefit_application to ${app_role};

-- What officers have to decide, oldest first. A filing adds one entry at the end of its benefit's.
create index ix_benefit_application_work on benefit_application (benefit, status, id)
    where status in ('SUBMITTED', 'UNDER_REVIEW');

-- Which condition an officer's decision rests on, beside the reason in words; null for all other changes.
alter table application_change add column reason_code text;

-- Who works on what. Leases are real time, and the database's clock is the one that all replicas share (K5).
create table officer_claim (
    application_id uuid        not null constraint pk_officer_claim primary key
        constraint fk_officer_claim_application references benefit_application,
    officer        text        not null,
    lease_until    timestamptz not null
);
grant select, insert, update, delete on officer_claim to ${app_role};
