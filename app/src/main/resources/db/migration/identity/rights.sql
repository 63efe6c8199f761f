-- Who may do what with accounts: nobody but the pages. What stands in the audit trail stays as it is.
GRANT USAGE ON SCHEMA identity TO ${pages};
GRANT SELECT, INSERT, UPDATE, DELETE
  ON identity.account, identity.account_role, identity.link, identity.card, identity.session,
     identity.session_attributes
  TO ${pages};
GRANT SELECT, INSERT ON identity.audit_entry TO ${pages};
