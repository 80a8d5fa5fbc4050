-- N6: deliveries go after twelve months, as the partitions of their history do.
grant delete on delivery to ${app_role};
