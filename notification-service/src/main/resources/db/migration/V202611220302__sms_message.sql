-- Messages as the message center numbers them: whose delivery, and how it ended, whichever is heard first.
create table sms_message (
    message_id  text        not null,
    dispatch_id uuid,
    outcome     text,
    noted_at    timestamptz not null,
    constraint pk_sms_message primary key (message_id)
);

create index ix_sms_message_noted on sms_message (noted_at);

grant select, insert, update, delete on sms_message to ${app_role};

-- Until now no receipts were read: what counts as delivered was silent.
alter table delivery add column assumed boolean not null default false;
update delivery set assumed = true where state = 'DELIVERED';
