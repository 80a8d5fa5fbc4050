-- What activating this half gives (C7): the first half of a PIN that came of a remote identification says more. Null:
-- ORDINARY.
alter table pin_half add column level text constraint ck_pin_half_level check (level in ('ORDINARY', 'DISPOSITIVE'));

-- A PIN that replaces another one, or what another request was to lead to, goes under a request of its own, so that it is
-- followed, rescued and ended like any other. This is the one before it.
alter table pin_request add column predecessor_id uuid constraint fk_pin_request_predecessor references pin_request;
