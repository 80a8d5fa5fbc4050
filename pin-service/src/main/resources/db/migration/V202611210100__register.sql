-- The authority's own archive, loaded by the owner; pin-service only reads it (C3).
create schema register;

create table register.resident (
    tax_code           text not null constraint pk_resident primary key,
    given_name         text not null,
    family_name        text not null,
    sex                text not null constraint ck_resident_sex check (sex in ('FEMALE', 'MALE')),
    birth_date         date not null,
    birth_place        text not null,
    street             text not null,
    house_number       text,
    postal_code        text not null,
    municipality       text not null,
    province           text not null,
    country            text not null,
    health_card_number text,
    health_card_expiry date
);

grant usage on schema register to ${app_role};
grant select on register.resident to ${app_role};
