-- One sign-in and the refresh token that carries it on (C12). A session that ended has no row. Times are real ones.
create table citizen_session (
    id                    uuid        not null constraint pk_citizen_session primary key,
    person_id             uuid        not null constraint fk_citizen_session_person references person,
    client_id             text        not null,
    -- The half or personal PIN that signed in, as it was then.
    credential_id         uuid        not null,
    credential_generation int         not null,
    -- SHA-256 of the one token that is good now: 32 random bytes need no slow hash.
    token_hash            bytea       not null,
    authenticated_at      timestamptz not null,
    idle_until            timestamptz not null,
    ends_at               timestamptz not null
);
create index ix_citizen_session_idle_until on citizen_session (idle_until);

grant select, insert, update, delete on citizen_session to ${app_role};
