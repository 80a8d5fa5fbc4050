-- A8: decisions that an officer handed in as one file.
create table bulk_decision (
    id                uuid        not null constraint pk_bulk_decision primary key,
    submitted_by      text        not null,
    -- Opaque id of the person that the officer is: a job acts for them, and K6 holds for it.
    submitter_person  uuid,
    submitted_at      timestamptz not null,
    needs_approval    boolean     not null,
    approved_by       text,
    approved_at       timestamptz,
    idempotency_scope text,
    idempotency_key   uuid,
    request_hash      bytea,
    constraint uq_bulk_decision_idempotency unique (idempotency_scope, idempotency_key),
    constraint ck_bulk_decision_second_officer check (approved_by <> submitted_by),
    constraint ck_bulk_decision_approval check ((approved_by is null) = (approved_at is null))
);
-- For the sweeper: only what still remembers its request.
create index ix_bulk_decision_remembered on bulk_decision (id) where request_hash is not null;

create table bulk_decision_line (
    bulk_id         uuid    not null constraint fk_bulk_decision_line_bulk references bulk_decision,
    -- As a spreadsheet counts: the header is line 1.
    line            integer not null,
    protocol_number text    not null,
    decision        text    not null,
    reason_code     text    not null,
    reason          text    not null,
    amount_cents    bigint,
    -- Set in the transaction of the decision itself: so a line is decided once, whatever is killed when.
    state           text    not null constraint ck_bulk_decision_line_state check (state in (
        'PENDING', 'DECIDED', 'REFUSED')),
    -- Why it was refused: type and detail as a single decision would have answered.
    problem         text,
    detail          text,
    constraint pk_bulk_decision_line primary key (bulk_id, line),
    constraint ck_bulk_decision_line_problem check ((state = 'REFUSED') = (problem is not null and detail is not null))
);
create index ix_bulk_decision_line_pending on bulk_decision_line (bulk_id, line) where state = 'PENDING';

grant select, insert on bulk_decision, bulk_decision_line to ${app_role};
grant update (approved_by, approved_at, idempotency_scope, idempotency_key, request_hash) on bulk_decision to ${app_role};
grant update (state, problem, detail) on bulk_decision_line to ${app_role};
