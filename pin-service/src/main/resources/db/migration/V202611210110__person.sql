-- Personal data lives here and in register alone; everything else speaks of person.id, which is random.
create table person (
    id          uuid        not null constraint pk_person primary key,
    tax_code    text        not null constraint uq_person_tax_code unique,
    given_name  text,
    family_name text,
    birth_date  date,
    language    text        not null constraint ck_person_language check (language in ('it', 'en', 'de')),
    created_at  timestamptz not null
);

-- Contacts count as the person's only once something was issued to them: anyone can type a victim's data (C13).
create table contact (
    id         uuid        not null constraint pk_contact primary key,
    person_id  uuid        not null constraint fk_contact_person references person,
    channel    text        not null constraint ck_contact_channel check (channel in ('SMS', 'EMAIL', 'CERTIFIED_EMAIL')),
    address    text        not null,
    chosen     boolean     not null,
    created_at timestamptz not null,
    constraint uq_contact_person unique (person_id, channel, address)
);
create index ix_contact_address on contact (lower(address));

grant select, insert, update on person to ${app_role};
grant select, insert, update on contact to ${app_role};
