-- What pin-events tell of a person's PIN. A filing that waits for the PIN locks this row, and so does the event it waits
-- for: whichever comes second sees the first (A3, A7).
create table person_credential (
    person_id        uuid      not null constraint pk_person_credential primary key,
    -- Issues of the first half that were used together with the second: proved to be the holder's.
    activated_issues integer[] not null default '{}',
    -- Null: nothing is activated yet.
    level            text      constraint ck_person_credential_level check (level in (
        'SIMPLIFIED', 'ORDINARY', 'DISPOSITIVE')),
    level_at         timestamptz,
    constraint ck_person_credential_level_at check ((level is null) = (level_at is null))
);

grant select, insert, update on person_credential to ${app_role};
