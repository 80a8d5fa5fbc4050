-- What is known of a request for a PIN: whether anything was issued, or an agent has to call. One that gets no answer at
-- all is overdue like a half that does not arrive (K1). Takes the place of the list of those that await assistance.
create table request_follow_up (
    request_id   uuid        not null,
    person_id    uuid        not null,
    requested_at timestamptz not null,
    reasons      text,
    issued       boolean     not null,
    status       text        not null,
    due_at       timestamptz not null,
    constraint pk_request_follow_up primary key (request_id)
);

insert into request_follow_up (request_id, person_id, requested_at, reasons, issued, status, due_at)
select request_id, person_id, requested_at, reasons, false, 'ASSISTANCE', requested_at + interval '12 hours'
  from assistance;

-- The sweeper's question.
create index ix_request_follow_up_due on request_follow_up (due_at) where status = 'WAITING';

-- The board.
create index ix_request_follow_up_board on request_follow_up (request_id) where status in ('OVERDUE', 'ASSISTANCE');

create or replace view board_entry as
    select half_id as id, 'OVERDUE' as kind, person_id, request_id, issue, channel, cause as reasons, failure, due_at
      from follow_up
     where status = 'OVERDUE'
    union all
    select request_id, status, person_id, request_id, null, null, coalesce(reasons, 'NOT_ISSUED'), null, due_at
      from request_follow_up
     where status in ('OVERDUE', 'ASSISTANCE');

drop table assistance;

grant select, insert, update on request_follow_up to ${app_role};
