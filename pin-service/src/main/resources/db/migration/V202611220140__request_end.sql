-- Whoever signed in with a half is signed out when its request ends.
create index ix_citizen_session_credential on citizen_session (credential_id);

-- An activation ends the request that its halves were issued for. It did not before; everybody was told of the activation.
update pin_request set status = 'CLOSED', claim = null
where status = 'ISSUED'
  and id in (select h.request_id from personal_pin p join pin_half h on h.id = p.first_half_id);
