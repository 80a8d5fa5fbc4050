-- Whoever created the database: only the service's two roles get in, and the application role may look whether its schema
-- is as new as itself.
do $$ begin
    execute format('revoke all on database %I from public', current_database());
    execute format('grant connect on database %I to %I', current_database(), '${app_role}');
end $$;

revoke all on schema public from public;
grant usage on schema public to ${app_role};
grant select on flyway_schema_history to ${app_role};
