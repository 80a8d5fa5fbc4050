-- A7: fixed at filing, as the catalogue said then.
alter table benefit_application add column needs_appropriation boolean not null default false;
update benefit_application set needs_appropriation = true where benefit = 'BABYSITTING';

-- A8: every change has who, when and why, and is told to the applicant.
alter table application_change drop constraint ck_application_change_kind;
alter table application_change add constraint ck_application_change_kind check (kind in (
    'RELEASED', 'GRANTED', 'REFUSED', 'REVIEW_REQUESTED', 'WITHDRAWN', 'APPROPRIATED', 'LAPSED', 'PAYMENT_ORDERED',
    'PAID', 'PAYMENT_RETURNED', 'REPUDIATED', 'PROVED', 'CONFIRMED', 'PAYMENT_CHANGED'));
-- In words that the applicant may read.
alter table application_change add column reason text;
-- Correlation id of the message that told the applicant; null in rows of an earlier version.
alter table application_change add column message_id uuid;
create unique index ix_application_change_message on application_change (message_id) where message_id is not null;

-- When the message that told of a change was handed over: deadlines count from the day after.
create table notice (
    message_id     uuid        not null constraint pk_notice primary key,
    handed_over_at timestamptz not null
);
grant select, insert on notice to ${app_role};
