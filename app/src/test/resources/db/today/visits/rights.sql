-- who may do what in a module of the test
GRANT USAGE ON SCHEMA visits TO ${pages};
GRANT SELECT ON visits.visit TO ${pages};
