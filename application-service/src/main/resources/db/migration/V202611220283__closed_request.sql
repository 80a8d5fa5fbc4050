-- A10: a letter says nothing any more when its PIN request was disowned or refused before the days to answer it were over.
-- Requests closed before there was this table are not known: of those the letter counts as it did.
create table closed_request (
    request_id uuid        not null constraint pk_closed_request primary key,
    closed_at  timestamptz not null
);

grant select, insert on closed_request to ${app_role};
