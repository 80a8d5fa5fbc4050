-- What is known of a person's credential beyond single halves: a first half is nobody's worry any more once a later one was
-- issued, the PIN was activated or revoked, or the request was closed.
create table credential_standing (
    person_id    uuid        not null,
    latest_issue integer     not null,
    activated_at timestamptz,
    revoked_at   timestamptz,
    constraint pk_credential_standing primary key (person_id)
);

insert into credential_standing (person_id, latest_issue)
select person_id, max(issue) from follow_up where issue is not null group by person_id;

-- Whoever heard of an overdue half on another contact is not told twice.
alter table follow_up add column told_at timestamptz;
update follow_up set told_at = due_at where status = 'OVERDUE';

alter table request_follow_up add column closed_at timestamptz;

-- What an event about the person asks for.
create index ix_follow_up_person on follow_up (person_id) where status in ('WAITING', 'OVERDUE');
create index ix_follow_up_request on follow_up (request_id);

grant select, insert, update on credential_standing to ${app_role};
