-- What the retention sweeper asks for (N6): deliveries that ended long ago.
create index ix_delivery_over on delivery (state_since)
    where state not in ('CREATED', 'SENDING', 'TEMPORARY_FAILURE');
