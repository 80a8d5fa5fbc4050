-- What providers have attested of a certified e-mail, and when we first read it. It goes with its delivery (N6).
create table certified_receipt (
    dispatch_id uuid        not null,
    kind        text        not null,
    noted_at    timestamptz not null,
    constraint pk_certified_receipt primary key (dispatch_id, kind),
    constraint fk_certified_receipt_delivery foreign key (dispatch_id) references delivery on delete cascade
);

grant select, insert on certified_receipt to ${app_role};
