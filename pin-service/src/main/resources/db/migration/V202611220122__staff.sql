-- Whose tax code a member of the staff has: nobody acts on their own (K6). Written when they sign in.
create table staff_member (
    subject  text        not null constraint pk_staff_member primary key,
    tax_code text        not null,
    seen_at  timestamptz not null
);
create index ix_staff_member_tax_code on staff_member (tax_code);

-- How often something was done in the current hour of real time: look-ups by an agent (K8), checks of a person.
create table staff_quota (
    subject text        not null,
    act     text        not null,
    hour    timestamptz not null,
    used    int         not null,
    constraint pk_staff_quota primary key (subject, act)
) with (fillfactor = 70);

grant select, insert, update on staff_member to ${app_role};
grant select, insert, update on staff_quota to ${app_role};
