-- A11: a run asks which of its applications were repudiated. Few are; without this it would read all applications.
create index ix_benefit_application_repudiated on benefit_application (id) where status = 'REPUDIATED';
