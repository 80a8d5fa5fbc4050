-- A device that a person has signed in from, known again by a token it keeps (C9).
create table known_device (
    id           uuid        not null constraint pk_known_device primary key,
    person_id    uuid        not null constraint fk_known_device_person references person,
    -- SHA-256 of the token: 32 random bytes need no slow hash.
    token_hash   bytea       not null,
    used_at      timestamptz not null,
    announced    boolean     not null,
    constraint uq_known_device_token unique (person_id, token_hash)
);
create index ix_known_device_used_at on known_device (used_at);
create index ix_known_device_unannounced on known_device (id) where not announced;

grant select, insert, update, delete on known_device to ${app_role};
