-- One-time codes (C9, K3, K4). A code is an HMAC; the address goes with the row, a day after the code ran out.
create table one_time_code (
    id           uuid        not null constraint pk_one_time_code primary key,
    code_use     text        not null
        constraint ck_one_time_code_use
            check (code_use in ('RECOVERY', 'CONTACT_CHANGE', 'PHONE_REQUEST', 'REMOTE_IDENTIFICATION')),
    person_id    uuid        constraint fk_one_time_code_person references person,
    case_id      uuid,
    channel      text        not null
        constraint ck_one_time_code_channel check (channel in ('SMS', 'EMAIL', 'CERTIFIED_EMAIL')),
    address      text        not null,
    secret_hash  text        not null,
    pepper_id    text        not null,
    tries        int         not null default 0,
    sent_at      timestamptz not null,
    valid_until  timestamptz not null,
    confirmed_at timestamptz,
    spent_at     timestamptz
);
create index ix_one_time_code_person on one_time_code (person_id) where person_id is not null;
create index ix_one_time_code_valid_until on one_time_code (valid_until);

-- When a contact was sent codes, in real time. The contact is an HMAC: it may be anybody's.
create table code_sending (
    contact text        not null,
    sent_at timestamptz not null,
    constraint pk_code_sending primary key (contact, sent_at)
);
create index ix_code_sending_sent_at on code_sending (sent_at);

grant select, insert, update, delete on one_time_code to ${app_role};
grant select, insert, update, delete on code_sending to ${app_role};
