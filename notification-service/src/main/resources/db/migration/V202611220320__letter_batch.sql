-- N6: a letter keeps its sealed content after the hand-over, until it is posted or three days have gone.
alter table delivery drop constraint ck_delivery_sealed;
alter table delivery add constraint ck_delivery_sealed check (
    (sealed is not null) = (state in ('CREATED', 'SENDING', 'TEMPORARY_FAILURE'))
        or (channel = 'POST' and state = 'SENT'));

-- What goes to the print shop at once. Its id is that of the file, however often it is handed over.
create table letter_batch (
    id              uuid        not null,
    created_at      timestamptz not null,
    attempts        integer     not null,
    handed_over_at  timestamptz,
    -- When it is handed over, or when somebody asks what became of it; null when nothing is left to do.
    next_attempt_at timestamptz,
    lease_until     timestamptz,
    constraint pk_letter_batch primary key (id)
);

create index ix_letter_batch_due on letter_batch (next_attempt_at) where next_attempt_at is not null;

-- A letter and what the print shop said of it. Its id is that of the delivery.
create table letter (
    dispatch_id uuid        not null,
    batch_id    uuid        not null,
    printed_at  timestamptz,
    posted_at   timestamptz,
    returned_at timestamptz,
    constraint pk_letter primary key (dispatch_id),
    constraint fk_letter_delivery foreign key (dispatch_id) references delivery on delete cascade,
    constraint fk_letter_batch foreign key (batch_id) references letter_batch
);

create index ix_letter_batch on letter (batch_id);

-- What waits for its batch, and what was handed over and keeps its content.
create index ix_delivery_letters on delivery (state, created_at) where channel = 'POST' and sealed is not null;

grant select, insert, update on letter_batch to ${app_role};
grant select, insert, update on letter to ${app_role};
