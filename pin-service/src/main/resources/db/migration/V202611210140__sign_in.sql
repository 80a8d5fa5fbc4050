-- Guessing (C11). The subject is an HMAC of tax code or source, so that unknown codes count and nothing personal stands here.
create table guess_counter (
    subject     text          not null constraint pk_guess_counter primary key,
    recent      timestamptz[] not null default '{}',
    failures    int           not null default 0,
    waits       int           not null default 0,
    waits_until timestamptz,
    tried_at    timestamptz   not null
) with (fillfactor = 70);

create index ix_guess_counter_tried_at on guess_counter (tried_at);

-- A token from outside is exchanged once.
create table exchanged_token (
    issuer     text        not null,
    jti        text        not null,
    expires_at timestamptz not null,
    constraint pk_exchanged_token primary key (issuer, jti)
);
create index ix_exchanged_token_expires_at on exchanged_token (expires_at);

grant select, insert, update, delete on guess_counter to ${app_role};
grant select, insert, delete on exchanged_token to ${app_role};
