-- The effect of the tests' event handler.
create table taken (
    id         bigint generated always as identity primary key,
    person_id  uuid not null,
    request_id uuid not null
);

grant select, insert on taken to ${app_role};

-- Some state of a service.
create table note (
    id uuid primary key
);

grant select, insert on note to ${app_role};
