-- What was decided a year ago is forgotten (N6).
grant delete on reissue to ${app_role};
create index ix_reissue_decided on reissue (validated_at) where status <> 'WAITING';
