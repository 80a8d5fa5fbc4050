-- Seals that were opened once. Kept longer than any of them can be opened: they expire days after they were made.
create table sealed_use (
    jti      uuid        not null,
    bound_to uuid        not null,
    used_at  timestamptz not null default now(),
    constraint pk_sealed_use primary key (jti)
) partition by range (jti);

create table sealed_use_default partition of sealed_use default;

insert into partition_plan (table_name, ahead_days, keep_days) values ('sealed_use', 7, 30);
select partition_ahead('sealed_use', 7);

grant select, insert on sealed_use to ${app_role};
