-- Requests that nobody answered in twelve hours stood on the board without a case.
insert into desk_case (id, kind, subject_id, person_id, request_id, reasons, state, priority, opened_at, due_at)
select uuidv7(), 'ASSISTANCE', request_id, person_id, request_id, 'NOT_ISSUED', 'OPEN', 1, due_at, due_at
  from request_follow_up
 where status = 'OVERDUE'
    on conflict (subject_id, kind) where state <> 'CLOSED' do nothing;
