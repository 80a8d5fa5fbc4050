-- Nothing reads these: members of the staff are found by their subject, reissues by their id.
drop index ix_staff_member_tax_code;
alter table staff_member drop column seen_at;
drop index ix_reissue_request;
