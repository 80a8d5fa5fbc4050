-- The PIN that replaces an initial one (C7).
create table personal_pin (
    id             uuid        not null constraint pk_personal_pin primary key,
    person_id      uuid        not null constraint fk_personal_pin_person references person,
    level          text        not null constraint ck_personal_pin_level check (level in ('ORDINARY', 'DISPOSITIVE')),
    -- Counts how often it was generated: repeating the activation kills the earlier one, and what hangs on it.
    generation     int         not null constraint ck_personal_pin_generation check (generation > 0),
    -- The halves it replaced, which repeat the activation for a while.
    first_half_id  uuid        not null constraint fk_personal_pin_first_half references pin_half,
    second_half_id uuid        not null constraint fk_personal_pin_second_half references pin_half,
    -- The issue of the first half whose filings it confirms.
    first_issue    int         not null constraint ck_personal_pin_first_issue check (first_issue > 0),
    -- Argon2id (PHC string) over an HMAC.
    secret_hash    text        not null,
    pepper_id      text        not null,
    activated_at   timestamptz not null,
    first_used_at  timestamptz,
    dead_at        timestamptz
);
-- One live personal PIN, whatever the replicas do.
create unique index uq_personal_pin_live on personal_pin (person_id) where dead_at is null;

grant select, insert, update on personal_pin to ${app_role};
