create table pin_half (
    id            uuid        not null constraint pk_pin_half primary key,
    person_id     uuid        not null constraint fk_pin_half_person references person,
    request_id    uuid        not null constraint fk_pin_half_request references pin_request,
    half          text        not null constraint ck_pin_half_half check (half in ('FIRST', 'SECOND')),
    issue         int         not null constraint ck_pin_half_issue check (issue > 0),
    channel       text        not null,
    delivery      text        not null
        constraint ck_pin_half_delivery check (delivery in ('ORDERED', 'SENT', 'DELIVERED', 'FAILED', 'USED')),
    -- FIRST: Argon2id (PHC string) over an HMAC; SECOND: the HMAC. Never the half itself.
    secret_hash   text        not null,
    pepper_id     text        not null,
    issued_at     timestamptz not null,
    -- Thirty days after the letter was posted (C10); null while it has not been.
    valid_until   timestamptz,
    dead_at       timestamptz,
    first_used_at timestamptz,
    constraint uq_pin_half_issue unique (person_id, half, issue)
);
-- One live half of each kind, whatever the replicas do.
create unique index uq_pin_half_live on pin_half (person_id, half) where dead_at is null;
create index ix_pin_half_request on pin_half (request_id);

grant select, insert, update on pin_half to ${app_role};
