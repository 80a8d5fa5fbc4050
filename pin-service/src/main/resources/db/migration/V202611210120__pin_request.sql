create table pin_request (
    -- Internal, in events. The capability is what the citizen holds; no event carries it.
    id                 uuid        not null constraint pk_pin_request primary key,
    capability         uuid        not null constraint uq_pin_request_capability unique,
    person_id          uuid        not null constraint fk_pin_request_person references person,
    status             text        not null
        constraint ck_pin_request_status check (status in ('RECEIVED', 'ISSUED', 'AWAITING_ASSISTANCE')),
    given_name         text        not null,
    family_name        text        not null,
    sex                text        not null,
    birth_date         date        not null,
    birth_place        text        not null,
    street             text        not null,
    house_number       text,
    postal_code        text        not null,
    municipality       text        not null,
    province           text        not null,
    country            text        not null,
    -- The address as it compares: case, blanks, accents and punctuation removed.
    address_key        text        not null,
    phone              text        not null,
    first_half_channel text        not null,
    language           text        not null,
    requested_at       timestamptz not null,
    claim              uuid,
    lease_until        timestamptz,
    idempotency_scope  text,
    idempotency_key    uuid,
    request_hash       bytea,
    constraint uq_pin_request_idempotency unique (idempotency_scope, idempotency_key)
);
create index ix_pin_request_received on pin_request (id) where status = 'RECEIVED';
create index ix_pin_request_idempotency on pin_request (requested_at) where idempotency_key is not null;
create index ix_pin_request_person on pin_request (person_id, requested_at);
create index ix_pin_request_address on pin_request (address_key, requested_at);

create table pin_request_contact (
    request_id   uuid        not null constraint fk_pin_request_contact_request references pin_request,
    channel      text        not null,
    address      text        not null,
    requested_at timestamptz not null,
    constraint pk_pin_request_contact primary key (request_id, channel)
);
create index ix_pin_request_contact_address on pin_request_contact (lower(address), requested_at);

grant select, insert, update on pin_request to ${app_role};
grant select, insert on pin_request_contact to ${app_role};
