-- A session goes on at the level at which it began (C12), with what it began: credential_id is a linked identity's where
-- that is no PIN. Sessions of before this column, and of replicas that do not know it, have their PIN's level; they end
-- within two hours.
alter table citizen_session add column signed_in_by text not null default 'PIN'
    constraint ck_citizen_session_signed_in_by check (signed_in_by in ('PIN', 'SPID', 'CIE', 'CNS'));
alter table citizen_session add column acr text;
