create table benefit_application (
    -- UUIDv7 of the real clock: lists and the idempotency sweeper read in its order.
    id                         uuid        not null constraint pk_benefit_application primary key,
    -- One count for all years: the year in the protocol number only helps people.
    protocol_sequence          bigint      not null generated always as identity (maxvalue 999999999),
    protocol_year              smallint    not null,
    protocol_number            text        not null
        generated always as ('SPT-' || protocol_year::text || '-' || lpad(protocol_sequence::text, 9, '0')) stored
        constraint uq_benefit_application_protocol_number unique,
    person_id                  uuid        not null,
    -- The beneficiary as the token named them at filing.
    tax_code                   text        not null,
    given_name                 text        not null,
    family_name                text        not null,
    benefit                    text        not null,
    -- Which edition of the benefit's conditions was declared to.
    catalogue_version          text        not null,
    exclusion_group            text        not null,
    period_from                date        not null,
    status                     text        not null constraint ck_benefit_application_status check (status in (
        'SUBMITTED', 'SUSPENDED', 'ACCEPTED', 'REJECTED', 'UNDER_REVIEW', 'WITHDRAWN', 'APPROPRIATED', 'LAPSED',
        'PAYMENT_ORDERED', 'PAID', 'PAYMENT_RETURNED', 'REPUDIATED')),
    live                       boolean     not null
        generated always as (status not in ('REJECTED', 'WITHDRAWN', 'LAPSED', 'REPUDIATED')) stored,
    full_pin_pending           boolean     not null,
    -- What the first answer said: a repeated request is answered from these.
    status_at_filing           text        not null,
    full_pin_pending_at_filing boolean     not null,
    -- Issue of the first half it was filed with; null when more than that half was proved.
    first_issue                integer,
    declaration                jsonb       not null,
    -- Null: cash at the post office.
    iban                       text,
    filed_at                   timestamptz not null,
    idempotency_scope          text,
    idempotency_key            uuid,
    request_hash               bytea,
    constraint uq_benefit_application_idempotency unique (idempotency_scope, idempotency_key)
);

-- A4: whatever the clicks, retries, replicas or crashes.
create unique index uq_benefit_application_live on benefit_application (person_id, exclusion_group, period_from)
    where live;
create index ix_benefit_application_person on benefit_application (person_id, id);
-- For the sweeper: only rows that still remember their request.
create index ix_benefit_application_remembered on benefit_application (id) where idempotency_key is not null;

create table application_child (
    application_id    uuid    not null
        constraint fk_application_child_application references benefit_application,
    tax_code          text    not null,
    birth_date        date    not null,
    severe_disability boolean not null,
    constraint pk_application_child primary key (application_id, tax_code)
);
create index ix_application_child_tax_code on application_child (tax_code);

-- A4: the flag for the officer. Not a column, because two parents who file in the same instant do not see each other's
-- rows, and because it must go when the other claim does.
create view child_claimed_elsewhere as
select mine.application_id
from application_child mine
join benefit_application own on own.id = mine.application_id and own.live
where exists (
    select 1
    from application_child theirs
    join benefit_application other on other.id = theirs.application_id and other.live
    where theirs.tax_code = mine.tax_code
      and other.id <> own.id
      and other.exclusion_group = own.exclusion_group
);

grant select, insert on benefit_application to ${app_role};
grant update (idempotency_scope, idempotency_key, request_hash) on benefit_application to ${app_role};
grant select, insert on application_child to ${app_role};
grant select on child_claimed_elsewhere to ${app_role};
