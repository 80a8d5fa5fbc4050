-- The issue of the first half that the filer's PIN came of. Null: filed with that half alone (first_issue), or without a PIN.
alter table benefit_application add column pin_issue integer;

-- No PIN of this issue of the first half, or of an earlier one, counts any more (C12).
alter table person_credential add column revoked_through integer not null default 0;

-- What waited before can only have been filed with one of these, or with the first, if the activation is not heard yet:
-- the earliest, for an applicant who is asked once too often loses nothing.
update benefit_application set pin_issue = coalesce(
    (select min(issue) from person_credential credential, unnest(activated_issues) issue
     where credential.person_id = benefit_application.person_id), 1)
where status = 'SUSPENDED' and first_issue is null;

-- SIMPLIFIED is what a revocation leaves; what came after a revocation hides it.
update person_credential set revoked_through = coalesce((select max(issue) from unnest(activated_issues) issue), 0)
where level = 'SIMPLIFIED';
