-- When a person was last written a letter of a kind of which one a day is enough (C9).
create table notice_letter (
    person_id  uuid        not null constraint fk_notice_letter_person references person,
    template   text        not null,
    ordered_at timestamptz not null,
    constraint pk_notice_letter primary key (person_id, template)
);
create index ix_notice_letter_ordered_at on notice_letter (ordered_at);

grant select, insert, update, delete on notice_letter to ${app_role};
