-- A6: where the money goes since its applicant changed it. What was filed stays in iban.
alter table benefit_application
    add column changed_iban       text,
    -- Null: never changed. Payment is held for 48 hours from here.
    add column payment_changed_at timestamptz,
    -- What payment reads. Null, as iban: cash at the post office.
    add column current_iban       text
        generated always as (case when payment_changed_at is null then iban else changed_iban end) virtual,
    add constraint ck_benefit_application_changed_iban
        check (changed_iban is null or payment_changed_at is not null);
grant update (changed_iban, payment_changed_at) on benefit_application to ${app_role};

-- A8: the history that applicants read names the office, not people. False in rows of earlier versions: no staff acted then.
alter table application_change add column by_staff boolean not null default false;

create table draft (
    person_id   uuid        not null,
    benefit     text        not null,
    -- Issue of the first half it was saved with, 0 when more was proved: each sees their own (C6, A9).
    first_issue integer     not null,
    content     jsonb       not null,
    -- Of this saving: who overwrites has to name it.
    version     uuid        not null,
    saved_at    timestamptz not null,
    constraint pk_draft primary key (person_id, benefit, first_issue)
);
-- For the sweeper.
create index ix_draft_saved_at on draft (saved_at);

grant select, insert, update, delete on draft to ${app_role};
