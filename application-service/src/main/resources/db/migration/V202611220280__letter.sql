-- A10: which letter carried the half that belongs to an issue of the first one. Two events say that together, in any order,
-- so each has a table of its own. Halves issued before there was this table are not known: what was filed with them is paid
-- when its filer activates the PIN or confirms it.
create table pin_half (
    half_id    uuid    not null constraint pk_pin_half primary key,
    person_id  uuid    not null,
    request_id uuid    not null,
    half       text    not null constraint ck_pin_half_half check (half in ('FIRST', 'SECOND')),
    issue      integer not null
);
create index ix_pin_half_first on pin_half (person_id, issue) where half = 'FIRST';
create index ix_pin_half_second on pin_half (request_id) where half = 'SECOND';

create table letter (
    -- The half that was in it.
    half_id     uuid        not null constraint pk_letter primary key,
    posted_at   timestamptz,
    returned_at timestamptz
);

grant select, insert on pin_half to ${app_role};
grant select, insert, update on letter to ${app_role};
