-- Whether the second agent has seen the evidence: contacts of less than a day need it (K4). What waits from before says no.
alter table remote_identification add column evidence_seen boolean not null default false;
