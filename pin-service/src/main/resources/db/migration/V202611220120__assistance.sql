-- A request can end without a PIN, or after one; and an agent's talk with the citizen can set a withheld one going again.
alter table pin_request drop constraint ck_pin_request_status;
alter table pin_request add constraint ck_pin_request_status
    check (status in ('RECEIVED', 'ISSUED', 'AWAITING_ASSISTANCE', 'CLOSED'));
-- The case that set it going, and when: the twelve hours of K1 do not run while a request awaits assistance.
alter table pin_request add column case_id uuid;
alter table pin_request add column resumed_at timestamptz;
alter table pin_request add constraint ck_pin_request_resumed check ((case_id is null) = (resumed_at is null));

-- One chosen contact, whatever the replicas do; the one that an agent corrected is the person's no longer.
create unique index uq_contact_chosen on contact (person_id) where chosen;
grant delete on contact to ${app_role};
