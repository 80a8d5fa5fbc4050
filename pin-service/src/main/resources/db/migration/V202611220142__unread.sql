-- Nothing reads these: members of the staff are found by their subject, reissues by their id. The column goes when no
-- replica of an earlier version is left to write it.
drop index ix_staff_member_tax_code;
alter table staff_member alter column seen_at drop not null;
drop index ix_reissue_request;
