-- Who may come in, by which way, with which role, and what was administered since.
CREATE TABLE identity.account (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- null: somebody who administers without being one of the people
  person bigint UNIQUE,
  name text NOT NULL,
  -- lower case; two people may share a mailbox, which then lets neither in
  email text,
  language text NOT NULL CHECK (language IN ('en', 'fr')),
  -- what its owner chose goes before what the records say
  chosen_language text CHECK (chosen_language IN ('en', 'fr')),
  password text,
  created_at timestamptz NOT NULL,
  withdrawn_at timestamptz,
  -- whoever signed in before this moment is signed out
  signed_out_at timestamptz
);

-- signing in by address
CREATE INDEX account_email ON identity.account (email);

-- the list of accounts
CREATE INDEX account_name ON identity.account (name, id);

CREATE TABLE identity.account_role (
  account bigint NOT NULL REFERENCES identity.account ON DELETE CASCADE,
  role text NOT NULL CHECK (role IN ('ADMINISTRATOR', 'LEAD', 'LEADER', 'COUNCIL', 'ANALYST')),
  PRIMARY KEY (account, role)
);

-- a link is single: using it deletes it; only its hash is here
CREATE TABLE identity.link (
  token_hash bytea PRIMARY KEY,
  account bigint NOT NULL REFERENCES identity.account ON DELETE CASCADE,
  destination text NOT NULL,
  expires_at timestamptz NOT NULL
);

-- dropping the other links of somebody who came in
CREATE INDEX link_account ON identity.link (account);

-- the hash is keyed with a secret that is not in the database
CREATE TABLE identity.card (
  account bigint PRIMARY KEY REFERENCES identity.account ON DELETE CASCADE,
  code_hash bytea NOT NULL UNIQUE,
  printed_at timestamptz NOT NULL
);

-- what was administered; nothing about answering is ever written here
CREATE TABLE identity.audit_entry (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL,
  -- null: the account was erased since
  account bigint REFERENCES identity.account ON DELETE SET NULL,
  action text NOT NULL,
  about bigint REFERENCES identity.account ON DELETE SET NULL,
  subject text NOT NULL
);

-- erasing an account
CREATE INDEX audit_entry_account ON identity.audit_entry (account);
CREATE INDEX audit_entry_about ON identity.audit_entry (about);

-- the columns are those of Spring Session 4
CREATE TABLE identity.session (
  primary_id char(36) PRIMARY KEY,
  session_id char(36) NOT NULL UNIQUE,
  creation_time bigint NOT NULL,
  last_access_time bigint NOT NULL,
  max_inactive_interval integer NOT NULL,
  expiry_time bigint NOT NULL,
  principal_name varchar(100)
);

-- clearing what has expired
CREATE INDEX session_expiry_time ON identity.session (expiry_time);

CREATE TABLE identity.session_attributes (
  session_primary_id char(36) NOT NULL REFERENCES identity.session ON DELETE CASCADE,
  attribute_name varchar(200) NOT NULL,
  attribute_bytes bytea NOT NULL,
  PRIMARY KEY (session_primary_id, attribute_name)
);
