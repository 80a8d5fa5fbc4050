-- Rows of hours that have passed are forgotten.
grant delete on staff_quota to ${app_role};
