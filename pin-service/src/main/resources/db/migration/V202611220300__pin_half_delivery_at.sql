-- Of when the delivery state is a fact: what is heard late must not undo what happened later. Null: not told yet, or told
-- before this column was.
alter table pin_half add column delivery_at timestamptz;
