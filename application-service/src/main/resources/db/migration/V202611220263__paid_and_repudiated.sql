-- A11: money went out for the same once, and the person said that somebody else had filed it. What they claim now is no
-- fraud of theirs, but an officer has to know before money goes out again. Read by person (ix_benefit_application_person), of
-- whom few have more than a handful of applications.
create view paid_and_repudiated_before as
select own.id as application_id
from benefit_application own
where exists (
    select 1
    from benefit_application other
    where other.person_id = own.person_id
      and other.exclusion_group = own.exclusion_group
      and other.id <> own.id
      and other.status = 'REPUDIATED'
      and exists (
          select 1 from application_change where application_id = other.id and kind = 'PAYMENT_ORDERED')
);
grant select on paid_and_repudiated_before to ${app_role};
