-- What is to be sent or done later waits here, written in the transaction that wants it, so that neither happens without the other.
CREATE TABLE delivery.message (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  recipient text NOT NULL,
  subject text NOT NULL,
  -- forgotten once it is sent or given up: it may hold a sign-in link
  body text,
  state text NOT NULL CHECK (state IN ('WAITING', 'SENT', 'GIVEN_UP', 'NO_MAIL')),
  tries integer NOT NULL DEFAULT 0 CHECK (tries >= 0),
  trouble text,
  good_until timestamptz,
  created_at timestamptz NOT NULL,
  settled_at timestamptz,
  CHECK ((state = 'WAITING') = (body IS NOT NULL)),
  CHECK ((state = 'WAITING') = (settled_at IS NULL))
);

-- the monthly tidying
CREATE INDEX message_settled_at ON delivery.message (settled_at);

-- forgetting what was sent to somebody
CREATE INDEX message_recipient ON delivery.message (recipient);

-- the columns are those of db-scheduler 16
CREATE TABLE delivery.job (
  task_name text NOT NULL,
  task_instance text NOT NULL,
  task_data bytea,
  execution_time timestamptz NOT NULL,
  picked boolean NOT NULL,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures integer,
  last_heartbeat timestamptz,
  version bigint NOT NULL,
  PRIMARY KEY (task_name, task_instance)
);

-- polling for what is due
CREATE INDEX job_execution_time ON delivery.job (execution_time);

-- finding what died with its process
CREATE INDEX job_last_heartbeat ON delivery.job (last_heartbeat);
