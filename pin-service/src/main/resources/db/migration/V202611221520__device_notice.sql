-- Until when a person is told of no further unknown device, in real time (C9): an hour after a notice, a minute after one
-- that failed.
create table device_notice (
    person_id  uuid        not null constraint pk_device_notice primary key
        constraint fk_device_notice_person references person,
    not_before timestamptz not null
);
create index ix_device_notice_not_before on device_notice (not_before);

grant select, insert, update, delete on device_notice to ${app_role};
