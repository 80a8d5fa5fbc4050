-- N6: a batch is forgotten after its last letter.
grant delete on letter_batch to ${app_role};
