-- How a request came in, and which agent took it by phone (K3), as citizens are told of agents (K7).
alter table pin_request
    add column intake     text not null default 'WEB' constraint ck_pin_request_intake check (intake in ('WEB', 'PHONE')),
    add column agent_code text,
    add constraint ck_pin_request_agent check ((intake = 'PHONE') = (agent_code is not null));
