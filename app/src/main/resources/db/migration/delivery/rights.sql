-- Who may do what with messages and jobs: pages send and schedule; answers and releases never do.
GRANT USAGE ON SCHEMA delivery TO ${pages};
GRANT SELECT, INSERT, UPDATE, DELETE ON delivery.message, delivery.job TO ${pages};
-- a mailing is numbered like a message
GRANT USAGE ON SEQUENCE delivery.message_id_seq TO ${pages};
