-- Who somebody is for an issuer that vouches for citizens: SPID, the electronic identity card, the services card (C8).
create table linked_identity (
    id         uuid        not null constraint pk_linked_identity primary key,
    -- Its iss and sub, which no other issuer's mean: together they name one person, and never another one.
    issuer     text        not null,
    subject    text        not null,
    -- With what it last signed in: a broker may call one person the same, whatever they used.
    credential text        not null
        constraint ck_linked_identity_credential check (credential in ('SPID', 'CIE', 'CNS')),
    person_id  uuid        not null constraint fk_linked_identity_person references person,
    created_at timestamptz not null,
    used_at    timestamptz not null,
    constraint uq_linked_identity_subject unique (issuer, subject)
);
create index ix_linked_identity_person on linked_identity (person_id);

grant select, insert, update on linked_identity to ${app_role};
