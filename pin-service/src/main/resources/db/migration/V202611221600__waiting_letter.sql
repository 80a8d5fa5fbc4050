-- Letters of new PINs for which a day has not passed since the person's last one (C10). The half in it is made when it leaves.
create table waiting_letter (
    request_id uuid        not null constraint pk_waiting_letter primary key
        constraint fk_waiting_letter_request references pin_request,
    person_id  uuid        not null constraint fk_waiting_letter_person references person,
    due_at     timestamptz not null
);
create index ix_waiting_letter_due_at on waiting_letter (due_at);
create index ix_waiting_letter_person on waiting_letter (person_id);

grant select, insert, delete on waiting_letter to ${app_role};
