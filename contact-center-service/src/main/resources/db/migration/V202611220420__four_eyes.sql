-- K1: whatever the code does, no changed contact goes out by the decision of one agent alone.
alter table desk_case add constraint ck_desk_case_four_eyes check (
    outcome is distinct from 'CONTACT_CHANGED' or (approved_by is not null and approved_by is distinct from decided_by));
