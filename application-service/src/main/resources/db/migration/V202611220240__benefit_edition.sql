-- A5: what a benefit was called, and asked, when something was filed for it: the catalogue of today may say it otherwise.
create table benefit_edition (
    code    text  not null,
    version text  not null,
    content jsonb not null,
    constraint pk_benefit_edition primary key (code, version)
);

-- Insert-only: what was declared to is not rewritten.
grant select, insert on benefit_edition to ${app_role};
