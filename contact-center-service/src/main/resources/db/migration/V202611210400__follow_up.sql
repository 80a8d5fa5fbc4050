-- What is known of a first half on its way. Facts come from two topics in any order, so most columns may be missing for a
-- while; a delivery of something else than a first half stays without its issue and goes after the topics' retention.
create table follow_up (
    half_id        uuid        not null,
    person_id      uuid,
    request_id     uuid,
    issue          integer,
    channel        text,
    requested_at   timestamptz,
    issued_at      timestamptz,
    used_at        timestamptz,
    sent_at        timestamptz,
    confirmed_at   timestamptz,
    failed_at      timestamptz,
    failure        text,
    status         text        not null,
    cause          text,
    due_at         timestamptz,
    heard_at       timestamptz not null default now(),
    constraint pk_follow_up primary key (half_id),
    constraint ck_follow_up_issue check (
        status = 'AWAITING_ISSUE' or (issue >= 1 and person_id is not null and request_id is not null and due_at is not null)),
    constraint ck_follow_up_cause check ((cause is not null) = (status = 'OVERDUE'))
);

-- The sweeper's question: what became due while nothing was heard.
create index ix_follow_up_due on follow_up (due_at) where status = 'WAITING';

-- The board. Ids carry the time of the request or issue, so their order is that of waiting.
create index ix_follow_up_board on follow_up (half_id) where status = 'OVERDUE';

-- Deliveries of something else than a first half.
create index ix_follow_up_strangers on follow_up (heard_at) where status = 'AWAITING_ISSUE';

-- Requests in which nothing was issued: an agent has to call the citizen (C2, C3, C13).
create table assistance (
    request_id   uuid        not null,
    person_id    uuid        not null,
    reasons      text        not null,
    requested_at timestamptz not null,
    constraint pk_assistance primary key (request_id)
);

-- What an agent can do something about.
create view board_entry as
    select half_id as id, 'OVERDUE' as kind, person_id, request_id, issue, channel, cause as reasons, failure, due_at
      from follow_up
     where status = 'OVERDUE'
    union all
    select request_id, 'ASSISTANCE', person_id, request_id, null, null, reasons, null, requested_at
      from assistance;

grant select, insert, update, delete on follow_up to ${app_role};
grant select, insert on assistance to ${app_role};
grant select on board_entry to ${app_role};
