-- Tables by day (UTC), partitioned by a UUIDv7 or by a timestamptz. The service may ask for maintenance within the bounds
-- of the plan but cannot touch the tables itself: the functions run as the owner.
create table partition_plan (
    table_name text    not null,
    ahead_days integer not null,
    keep_days  integer not null,
    constraint pk_partition_plan primary key (table_name),
    constraint ck_partition_plan_days check (ahead_days between 1 and 31 and keep_days >= 1)
);

grant select on partition_plan to ${app_role};

create function partition_column(parent regclass) returns pg_attribute
    language sql stable set search_path = pg_catalog, pg_temp
as $$
    select a
    from pg_partitioned_table t join pg_attribute a on a.attrelid = t.partrelid and a.attnum = t.partattrs[0]
    where t.partrelid = parent
$$;

-- Where a day begins: the smallest UUIDv7 of its first millisecond, or the instant.
create function partition_bound(parent regclass, day date) returns text
    language sql stable set search_path = pg_catalog, public, pg_temp
as $$
    select case when (partition_column(parent)).atttypid = 'uuid'::regtype
        then rpad(lpad(to_hex((extract(epoch from day::timestamp at time zone 'UTC') * 1000)::bigint), 12, '0'), 32, '0')::uuid::text
        else (day::timestamp at time zone 'UTC')::text
    end
$$;

-- The planned table, for maintenance by one session at a time.
create function partition_claim(name text) returns regclass
    language plpgsql set search_path = pg_catalog, public, pg_temp
as $$
begin
    if not exists (select from partition_plan where table_name = name) then
        raise exception 'no partition plan for table %', name using errcode = 'insufficient_privilege';
    end if;
    perform pg_advisory_xact_lock(hashtextextended('partition ' || name, 0));
    return format('public.%I', name)::regclass;
end
$$;

-- Creates the missing partitions of today and the next days and says how many. Rows that had to wait in the default
-- partition move over; attaching, unlike creating in place, lets inserts go on meanwhile.
create function partition_ahead(name text, days integer) returns integer
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp set lock_timeout = '2s'
as $$
declare
    parent  regclass := partition_claim(name);
    today   date := (now() at time zone 'UTC')::date;
    day     date;
    part    text;
    lower   text;
    upper   text;
    created integer := 0;
begin
    for day in select generate_series(today, today + least(days, 31), interval '1 day')::date loop
        part := name || to_char(day, '_YYYYMMDD');
        continue when to_regclass(format('public.%I', part)) is not null;
        lower := partition_bound(parent, day);
        upper := partition_bound(parent, day + 1);
        execute format('create table public.%I (like %s including all excluding identity)', part, parent);
        execute format('with moved as (delete from public.%I where %3$I >= %4$L and %3$I < %5$L returning *) insert into public.%2$I select * from moved',
            name || '_default', part, (partition_column(parent)).attname, lower, upper);
        execute format('alter table %s attach partition public.%I for values from (%L) to (%L)', parent, part, lower, upper);
        created := created + 1;
    end loop;
    return created;
end
$$;

-- Drops the partitions of the days before the last keep_days, never more than the plan allows, and says how many.
create function partition_drop(name text, keep_days integer) returns integer
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp set lock_timeout = '2s'
as $$
declare
    parent  regclass := partition_claim(name);
    oldest  date := (now() at time zone 'UTC')::date - keep_days;
    part    regclass;
    dropped integer := 0;
begin
    if keep_days < (select p.keep_days from partition_plan p where p.table_name = name) then
        raise exception 'the plan keeps table % longer than % days', name, keep_days using errcode = 'insufficient_privilege';
    end if;
    for part in
        select c.oid from pg_inherits i join pg_class c on c.oid = i.inhrelid
        where i.inhparent = parent and c.relname ~ '_\d{8}$' and to_date(right(c.relname, 8), 'YYYYMMDD') < oldest
    loop
        execute format('drop table %s', part);
        dropped := dropped + 1;
    end loop;
    return dropped;
end
$$;

revoke execute on function partition_column(regclass), partition_bound(regclass, date), partition_claim(text),
    partition_ahead(text, integer), partition_drop(text, integer) from public;
grant execute on function partition_ahead(text, integer), partition_drop(text, integer) to ${app_role};
