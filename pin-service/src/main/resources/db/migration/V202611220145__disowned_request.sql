-- The citizen says the request is not theirs: the contacts that it alone named are not theirs either (C13).
alter table pin_request add column disowned_at timestamptz;
-- Given by a verified caller, not in a form that anyone can fill in. Contacts that no request named were.
alter table contact add column vouched boolean not null default false;
update contact c set vouched = true
where not exists (
    select from pin_request r join pin_request_contact named on named.request_id = r.id
    where r.person_id = c.person_id and named.channel = c.channel and lower(named.address) = lower(c.address));
-- Whether the caller who changed a contact has the request's other ones.
alter table reissue add column others_confirmed boolean not null default false;
