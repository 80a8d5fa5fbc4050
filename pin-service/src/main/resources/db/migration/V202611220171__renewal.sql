-- Since when the PIN of this generation is there, when not since the activation (C10).
alter table personal_pin add column renewed_at timestamptz;

-- Whoever typed an expired PIN may have it renewed: of each PIN the last ticket. Times are real ones.
create table renewal_ticket (
    pin_id      uuid        not null constraint pk_renewal_ticket primary key
        constraint fk_renewal_ticket_pin references personal_pin,
    person_id   uuid        not null,
    generation  int         not null,
    -- SHA-256: 32 random bytes need no slow hash.
    fingerprint bytea       not null constraint uq_renewal_ticket_fingerprint unique,
    expires_at  timestamptz not null
);
create index ix_renewal_ticket_expires_at on renewal_ticket (expires_at);

-- Whoever revokes ends all sessions of a person.
create index ix_citizen_session_person on citizen_session (person_id);

grant select, insert, update, delete on renewal_ticket to ${app_role};
