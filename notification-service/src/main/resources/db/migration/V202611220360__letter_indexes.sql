-- One index for each question that batches ask, in the order of the answer: the one for both could sort neither.
drop index ix_delivery_letters;
create index ix_delivery_letters_new on delivery (created_at) where channel = 'POST' and state = 'CREATED';
create index ix_delivery_letters_kept on delivery (state_since)
    where channel = 'POST' and state = 'SENT' and sealed is not null;
