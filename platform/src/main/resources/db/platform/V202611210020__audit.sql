-- What the staff read and did. The service can add and read, never change or remove: old days leave by the plan alone.
create table audit (
    id          uuid        not null,
    recorded_at timestamptz not null default now(),
    actor       text        not null,
    action      text        not null,
    person_id   uuid,
    case_id     text,
    reason      text        not null,
    constraint pk_audit primary key (id, recorded_at)
) partition by range (recorded_at);

create table audit_default partition of audit default;

create index ix_audit_recorded_at on audit (recorded_at);
create index ix_audit_person on audit (person_id, recorded_at);

insert into partition_plan (table_name, ahead_days, keep_days) values ('audit', 7, 3650);
select partition_ahead('audit', 7);

grant select, insert on audit to ${app_role};

-- The chain, written behind the entries so that no act of the staff waits for another's. It outlives the days it spans.
create table audit_link (
    seq         bigint      not null,
    audit_id    uuid        not null,
    recorded_at timestamptz not null,
    prev        bytea       not null,
    hmac        bytea       not null,
    constraint pk_audit_link primary key (seq),
    constraint uq_audit_link_audit_id unique (audit_id),
    constraint ck_audit_link_seq check (seq > 0)
);

grant select, insert on audit_link to ${app_role};

-- What somebody outside keeps a copy of: a chain cut behind it is noticed.
create view audit_head as
select seq, encode(hmac, 'hex') as hmac from audit_link order by seq desc limit 1;

grant select on audit_head to ${app_role};
