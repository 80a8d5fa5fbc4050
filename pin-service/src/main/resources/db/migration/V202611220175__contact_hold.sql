-- From when on a contact counts as one of the person's: a day after it came to others (C9). Null: from its beginning, as
-- every contact of before this column, and of replicas that do not know it, does.
alter table contact add column settled_at timestamptz;

-- Contacts that the person took away themselves: for another day they are told of what happens, too.
create table former_contact (
    person_id  uuid        not null constraint fk_former_contact_person references person,
    channel    text        not null
        constraint ck_former_contact_channel check (channel in ('SMS', 'EMAIL', 'CERTIFIED_EMAIL')),
    address    text        not null,
    told_until timestamptz not null,
    constraint pk_former_contact primary key (person_id, channel, address)
);
create index ix_former_contact_address on former_contact (lower(address));
create index ix_former_contact_told_until on former_contact (told_until);

-- Contacts that the person named, until they have typed the code that was sent there; one of a channel is open. Whatever
-- became of it, it counts for a day of real time: nobody has codes sent to as many strangers as they like.
create table pending_contact (
    code_id     uuid        not null constraint pk_pending_contact primary key,
    person_id   uuid        not null constraint fk_pending_contact_person references person,
    channel     text        not null
        constraint ck_pending_contact_channel check (channel in ('SMS', 'EMAIL', 'CERTIFIED_EMAIL')),
    address     text        not null,
    open        boolean     not null default true,
    asked_at    timestamptz not null,
    valid_until timestamptz not null,
    recorded_at timestamptz not null default now()
);
create unique index uq_pending_contact_open on pending_contact (person_id, channel) where open;
create index ix_pending_contact_person on pending_contact (person_id, recorded_at);
create index ix_pending_contact_valid_until on pending_contact (valid_until);

grant select, insert, update, delete on former_contact to ${app_role};
grant select, insert, update, delete on pending_contact to ${app_role};
