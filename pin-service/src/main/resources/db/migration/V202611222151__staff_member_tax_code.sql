-- At every sign-in of staff it is asked whose tax code it is (A8). Not unique: before that was asked, one human may have
-- come under two subjects, and nothing tells which of them has left. From then on the advisory lock sees to it.
create index ix_staff_member_tax_code on staff_member (tax_code);
