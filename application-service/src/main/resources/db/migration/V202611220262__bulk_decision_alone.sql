-- A8: how much an officer has decided by short files of late counts towards the second officer.
create index ix_bulk_decision_alone on bulk_decision (submitted_by, submitted_at) where not needs_approval;
