-- The issue whose filings this half opens: a half issued again to the same contact keeps its predecessor's access (A3).
-- Null: its own.
alter table pin_half add column access_issue int
    constraint ck_pin_half_access_issue check (access_issue between 1 and issue);
