-- What a person has not used for longest makes room when one issuer calls them by ever new names.
grant delete on linked_identity to ${app_role};
