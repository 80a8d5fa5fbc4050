-- What was filed with first halves, for the letters that name it (C13). Told by application-service.
create table filing (
    application_id  uuid        not null constraint pk_filing primary key,
    person_id       uuid        not null,
    -- The issue of the first half it was filed with.
    first_issue     int         not null,
    protocol_number text        not null,
    benefit         text        not null,
    filed_at        timestamptz not null
);
create index ix_filing_person on filing (person_id, first_issue, filed_at);
create index ix_filing_filed_at on filing (filed_at);

grant select, insert, delete on filing to ${app_role};
