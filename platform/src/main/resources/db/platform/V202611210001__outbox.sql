-- Rows live for milliseconds: inserted with the state they speak of, deleted when the broker has them.
create table outbox (
    id          bigint generated always as identity,
    event_id    uuid        not null,
    topic       text        not null,
    key         text        not null,
    type        text        not null,
    traceparent text,
    appended_at timestamptz not null default now(),
    payload     bytea       not null,
    constraint pk_outbox primary key (id),
    constraint ck_outbox_payload_size check (octet_length(payload) <= 262144)
) with (
    -- Delete-behind leaves as many dead rows as live ones ever were: vacuum by count, not by share, and at full speed.
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 2000,
    autovacuum_vacuum_cost_delay = 0,
    autovacuum_analyze_scale_factor = 0,
    autovacuum_analyze_threshold = 20000
);

grant select, insert, delete on outbox to ${app_role};
