-- First halves that agents had issued again, waiting for the issuer (K1).
create table reissue (
    id           uuid        not null constraint pk_reissue primary key,
    request_id   uuid        not null constraint fk_reissue_request references pin_request,
    person_id    uuid        not null constraint fk_reissue_person references person,
    case_id      uuid        not null,
    -- The changed contact; null when the half goes where the last one went.
    channel      text        constraint ck_reissue_channel check (channel in ('SMS', 'EMAIL', 'CERTIFIED_EMAIL')),
    address      text,
    validated_at timestamptz not null,
    status       text        not null constraint ck_reissue_status check (status in ('WAITING', 'ISSUED', 'REFUSED')),
    claim        uuid,
    lease_until  timestamptz,
    constraint ck_reissue_contact check ((channel is null) = (address is null))
);
-- A case has its half issued again once; after a refusal the agent may try again.
create unique index uq_reissue_case on reissue (case_id) where status <> 'REFUSED';
create index ix_reissue_waiting on reissue (id) where status = 'WAITING';
create index ix_reissue_request on reissue (request_id);

grant select, insert, update on reissue to ${app_role};
