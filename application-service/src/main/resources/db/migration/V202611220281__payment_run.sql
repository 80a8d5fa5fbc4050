-- A8: no payment without a second officer.
create table payment_run (
    id                  uuid        not null constraint pk_payment_run primary key,
    status              text        not null constraint ck_payment_run_status check (status in (
        'COLLECTING', 'DRAFT', 'APPROVING', 'ORDERED', 'CANCELLED')),
    -- Null: every benefit.
    benefit             text,
    execution_date      date        not null,
    max_payments        integer     not null,
    requested_by        text        not null,
    -- The officer's own person, if known: nobody pays themself (K6).
    requested_by_person uuid,
    requested_at        timestamptz not null,
    approved_by         text,
    approved_by_person  uuid,
    approved_at         timestamptz,
    -- How far collecting has come: the application it has looked at last, and how many it has taken.
    collected_up_to     uuid,
    collected           integer     not null default 0,
    idempotency_scope   text,
    idempotency_key     uuid,
    request_hash        bytea,
    constraint uq_payment_run_idempotency unique (idempotency_scope, idempotency_key),
    constraint ck_payment_run_second_officer check (approved_by <> requested_by),
    constraint ck_payment_run_approved check (approved_by is not null or status not in ('APPROVING', 'ORDERED'))
);
-- For the sweeper: what is not finished.
create index ix_payment_run_unfinished on payment_run (id) where status in ('COLLECTING', 'APPROVING');

create table payment_item (
    run_id         uuid        not null constraint fk_payment_item_run references payment_run,
    application_id uuid        not null constraint fk_payment_item_application references benefit_application,
    state          text        not null constraint ck_payment_item_state check (state in (
        'COLLECTED', 'ORDERED', 'DROPPED', 'PAID', 'RETURNED')),
    -- Why it was dropped, or the bank's code for why it came back.
    reason         text,
    amount_cents   bigint      not null constraint ck_payment_item_amount check (amount_cents > 0),
    in_cash        boolean     not null,
    collected_at   timestamptz not null,
    -- By this the bank tells what became of it. One for each time that an application's payment is ordered.
    end_to_end_id  text        constraint uq_payment_item_end_to_end_id unique,
    constraint pk_payment_item primary key (run_id, application_id),
    constraint ck_payment_item_ordered check (end_to_end_id is not null or state in ('COLLECTED', 'DROPPED'))
);
-- Nothing is paid twice: an application is in one unfinished payment at most.
create unique index uq_payment_item_open on payment_item (application_id) where state in ('COLLECTED', 'ORDERED');
create index ix_payment_item_application on payment_item (application_id);

-- What was given to the bank, compressed: written once, never changed.
create table payment_file (
    run_id  uuid        not null constraint pk_payment_file primary key
        constraint fk_payment_file_run references payment_run,
    octets  bytea       not null,
    made_at timestamptz not null
);

-- What a run has to look at.
create index ix_benefit_application_payable on benefit_application (id)
    where status in ('ACCEPTED', 'APPROPRIATED', 'PAYMENT_RETURNED');

grant select, insert, update on payment_run to ${app_role};
grant select, insert, update on payment_item to ${app_role};
grant select, insert on payment_file to ${app_role};
