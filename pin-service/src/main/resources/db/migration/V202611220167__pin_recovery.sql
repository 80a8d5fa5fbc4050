-- Lost PINs that somebody says are theirs (C9). Times are real ones, as of all that slows guessing.
create table pin_recovery (
    -- Random: told to who ordered it alone.
    id              uuid        not null constraint pk_pin_recovery primary key,
    -- Null when nobody has the tax code: such a row is like the others, and nothing comes of it.
    person_id       uuid        constraint fk_pin_recovery_person references person,
    -- HMAC of the network address.
    source          text        not null,
    status          text        not null
        constraint ck_pin_recovery_status check (status in ('ORDERED', 'CODES_SENT', 'REFUSED', 'COMPLETED')),
    -- The PIN that was lost, and the request that had led to it. Once codes are sent.
    personal_pin_id uuid        constraint fk_pin_recovery_personal_pin references personal_pin,
    request_id      uuid        constraint fk_pin_recovery_request references pin_request,
    mobile_code_id  uuid,
    mail_code_id    uuid,
    ordered_at      timestamptz not null,
    claim           uuid,
    lease_until     timestamptz,
    constraint ck_pin_recovery_sent check (
        (status in ('CODES_SENT', 'COMPLETED'))
        = (num_nonnulls(personal_pin_id, request_id, mobile_code_id, mail_code_id) = 4))
);
create index ix_pin_recovery_ordered on pin_recovery (ordered_at) where status = 'ORDERED' and person_id is not null;
create index ix_pin_recovery_source on pin_recovery (source, ordered_at);
create index ix_pin_recovery_ordered_at on pin_recovery (ordered_at);

grant select, insert, update, delete on pin_recovery to ${app_role};
