-- A7: how an accepted bonus gets, or does not get, from here into the parent's family booklet.
create table appropriation (
    application_id uuid        not null constraint pk_appropriation primary key
        constraint fk_appropriation_application references benefit_application,
    state          text        not null default 'OPEN' constraint ck_appropriation_state check (state in (
        'OPEN', 'REQUESTED', 'APPROPRIATED', 'REFUSED', 'REVERSING', 'CANCELLED')),
    -- In Italy. Null: the notice of acceptance was not handed over yet, and no time runs.
    last_day       date,
    -- By the domain clock: when to remind or to lapse. Null: not before something else happens.
    next_step_at   timestamptz,
    requested_at   timestamptz,
    -- How the platform names the credit.
    reference      text,
    attempts       integer     not null default 0,
    -- By the real clock: the platform is asked no earlier. A lease while it is being asked, a pause after a failure.
    not_before     timestamptz,
    constraint ck_appropriation_not_before check ((state in ('REQUESTED', 'REVERSING')) = (not_before is not null))
);
create index ix_appropriation_next_step on appropriation (next_step_at) where next_step_at is not null;
create index ix_appropriation_not_before on appropriation (not_before) where not_before is not null;

grant select, insert, update on appropriation to ${app_role};
