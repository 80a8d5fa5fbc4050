-- What was ordered to be handed over, and how far it is. Nothing personal stands here outside the seal.
create table delivery (
    dispatch_id     uuid        not null,
    correlation_id  uuid        not null,
    channel         text        not null,
    purpose         text        not null,
    template        text        not null,
    language        text        not null,
    priority        text        not null,
    state           text        not null,
    failure         text,
    attempts        integer     not null,
    sealed          text,
    created_at      timestamptz not null,
    not_after       timestamptz not null,
    state_since     timestamptz not null,
    next_attempt_at timestamptz,
    lease_until     timestamptz,
    constraint pk_delivery primary key (dispatch_id),
    -- N6: no state behind the hand-over keeps the sealed content, whatever the code does.
    constraint ck_delivery_sealed check (
        (sealed is not null) = (state in ('CREATED', 'SENDING', 'TEMPORARY_FAILURE'))),
    constraint ck_delivery_lease check ((lease_until is not null) = (state = 'SENDING'))
);

-- The sender's claim: what waits, in the order in which it goes. HIGH sorts before NORMAL.
create index ix_delivery_due on delivery (priority, next_attempt_at)
    where state in ('CREATED', 'SENDING', 'TEMPORARY_FAILURE');

-- The sweeper's question: e-mail that was sent long ago.
create index ix_delivery_silent on delivery (state_since)
    where state = 'SENT' and channel = 'EMAIL';

-- The operator's list, newest first, of one state or of all (by primary key).
create index ix_delivery_state on delivery (state, dispatch_id);

-- Every state a delivery has had. Dropped by day, never deleted.
create table delivery_transition (
    recorded_at timestamptz not null default now(),
    dispatch_id uuid        not null,
    from_state  text,
    to_state    text        not null,
    failure     text,
    attempt     integer     not null,
    at          timestamptz not null
) partition by range (recorded_at);

create table delivery_transition_default partition of delivery_transition default;

create index ix_delivery_transition_dispatch on delivery_transition (dispatch_id);

grant select, insert, update on delivery to ${app_role};
grant select, insert on delivery_transition to ${app_role};

insert into partition_plan (table_name, ahead_days, keep_days) values ('delivery_transition', 7, 366);
select partition_ahead('delivery_transition', 7);
