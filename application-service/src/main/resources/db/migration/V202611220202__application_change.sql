-- A7: the applicant's own word that they filed it. Null also where activation proved it, or more than the first half did.
alter table benefit_application add column confirmed_at timestamptz;

grant update (status, full_pin_pending, confirmed_at) on benefit_application to ${app_role};

-- A8: every change has who, when and what. The filing itself stands in the application.
create table application_change (
    id             uuid        not null constraint pk_application_change primary key,
    application_id uuid        not null
        constraint fk_application_change_application references benefit_application,
    kind           text        not null constraint ck_application_change_kind check (kind in (
        'PROVED', 'CONFIRMED', 'RELEASED', 'REPUDIATED')),
    -- The status that it left behind.
    status         text        not null,
    -- Opaque id of the citizen, or name of the service whose event it was.
    changed_by     text        not null,
    changed_at     timestamptz not null
);
create index ix_application_change_application on application_change (application_id, id);

-- Insert-only: history is not rewritten.
grant select, insert on application_change to ${app_role};
