-- Citizens whom two agents identified by video, waiting for the issuer (K4).
create table remote_identification (
    id             uuid        not null constraint pk_remote_identification primary key,
    request_id     uuid        not null constraint fk_remote_identification_request references pin_request,
    person_id      uuid        not null constraint fk_remote_identification_person references person,
    case_id        uuid        not null,
    -- The contacts proved during the call; kept until it is decided.
    first_channel  text        constraint ck_remote_identification_first check (first_channel in ('SMS', 'EMAIL', 'CERTIFIED_EMAIL')),
    first_address  text,
    second_channel text        constraint ck_remote_identification_second check (second_channel in ('SMS', 'EMAIL', 'CERTIFIED_EMAIL')),
    second_address text,
    verified_at    timestamptz not null,
    status         text        not null
        constraint ck_remote_identification_status check (status in ('WAITING', 'ISSUED', 'REFUSED')),
    claim          uuid,
    lease_until    timestamptz,
    constraint ck_remote_identification_contacts check (
        (status = 'WAITING') = (num_nonnulls(first_channel, first_address, second_channel, second_address) = 4))
);
-- A case has one PIN issued; after a refusal the agents may try again.
create unique index uq_remote_identification_case on remote_identification (case_id) where status <> 'REFUSED';
create index ix_remote_identification_waiting on remote_identification (id) where status = 'WAITING';
create index ix_remote_identification_decided on remote_identification (verified_at) where status <> 'WAITING';

grant select, insert, update, delete on remote_identification to ${app_role};
