-- A piece of work of the contact center. Opaque ids, times and codes: personal data lives in pin-service, and what an agent
-- typed anew is here only until a second agent approves it, sealed to pin-service's key.
create table desk_case (
    id              uuid        not null,
    kind            text        not null,
    subject_id      uuid        not null,
    person_id       uuid        not null,
    request_id      uuid,
    reasons         text        not null,
    state           text        not null,
    priority        integer     not null,
    opened_at       timestamptz not null,
    due_at          timestamptz not null,
    valid_from      timestamptz,
    attempts        integer     not null default 0,
    agent           text,
    lease_until     timestamptz,
    script_answered integer     not null default 0,
    script_wrong    boolean     not null default false,
    outcome         text,
    decided_by      text,
    approved_by     text,
    sealed_contact  text,
    refusal         text,
    closed_at       timestamptz,
    constraint pk_desk_case primary key (id),
    constraint ck_desk_case_request check ((request_id is null) = (kind = 'FRAUD')),
    constraint ck_desk_case_claim check ((state = 'CLAIMED') = (agent is not null and lease_until is not null)),
    constraint ck_desk_case_approval check ((state = 'AWAITING_APPROVAL') = (sealed_contact is not null)),
    constraint ck_desk_case_closed check ((state = 'CLOSED') = (outcome is not null and closed_at is not null))
);

-- One open case per request, or repudiated application, and kind (K5).
create unique index uq_desk_case_open on desk_case (subject_id, kind) where state <> 'CLOSED';

-- "Next case": the most urgent kind first, then the oldest.
create index ix_desk_case_next on desk_case (priority desc, opened_at, id) where state <> 'CLOSED';

-- What a turn of the person's credential ends.
create index ix_desk_case_person on desk_case (person_id) where state <> 'CLOSED';

-- What became of a request so far.
create index ix_desk_case_subject on desk_case (subject_id, id);

-- Failed verifications by person, across cases (K6).
create table caller_lock (
    person_id    uuid        not null,
    failures     integer     not null,
    locked_until timestamptz,
    constraint pk_caller_lock primary key (person_id)
);

-- What already waits for an agent gets its case.
insert into desk_case (id, kind, subject_id, person_id, request_id, reasons, state, priority, opened_at, due_at, valid_from)
select distinct on (request_id)
       uuidv7(), 'VALIDATION', request_id, person_id, request_id, cause, 'OPEN', 2, due_at, due_at, due_at
  from follow_up
 where status = 'OVERDUE'
 order by request_id, issue desc;

insert into desk_case (id, kind, subject_id, person_id, request_id, reasons, state, priority, opened_at, due_at)
select uuidv7(), 'ASSISTANCE', request_id, person_id, request_id, reasons, 'OPEN', 1, requested_at, requested_at
  from request_follow_up
 where status = 'ASSISTANCE';

grant select, insert, update on desk_case, caller_lock to ${app_role};
