-- The events this service has taken in. Topics keep 7 days, so no copy can come later than the 8 days kept here.
create table inbox (
    event_id uuid not null,
    constraint pk_inbox primary key (event_id)
) partition by range (event_id);

create table inbox_default partition of inbox default;

insert into partition_plan (table_name, ahead_days, keep_days) values ('inbox', 7, 8);
select partition_ahead('inbox', 7);

grant select, insert on inbox to ${app_role};

-- Records that had no effect, as they were on the topic, until an operator replays or discards them.
create table dead_letter (
    id            uuid        not null,
    topic         text        not null,
    partition     integer     not null,
    record_offset bigint      not null,
    recorded_at   timestamptz not null,
    key           text,
    -- JSON, but not jsonb: what arrives here may hold what jsonb refuses.
    headers       text        not null,
    payload       bytea,
    reason        text        not null,
    first_seen_at timestamptz not null,
    state         text        not null default 'WAITING',
    closed_at     timestamptz,
    closed_by     text,
    constraint pk_dead_letter primary key (id),
    -- The broker's timestamp tells records of a rebuilt topic from those before.
    constraint uq_dead_letter_record unique (topic, partition, record_offset, recorded_at),
    constraint ck_dead_letter_state check (state in ('WAITING', 'REPLAYED', 'DISCARDED')),
    constraint ck_dead_letter_closed check ((state = 'WAITING') = (closed_at is null))
);

create index ix_dead_letter_state on dead_letter (state, id);

grant select, insert on dead_letter to ${app_role};
grant update (state, closed_at, closed_by) on dead_letter to ${app_role};
