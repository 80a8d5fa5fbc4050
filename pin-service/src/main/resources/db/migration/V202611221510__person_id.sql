-- What is kept of one person is looked for by the export, and by whoever takes it all back (C12).
create index ix_personal_pin_person on personal_pin (person_id);
create index ix_reissue_person on reissue (person_id);
create index ix_remote_identification_person on remote_identification (person_id);
