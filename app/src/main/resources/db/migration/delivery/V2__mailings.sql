-- What is sent to many is one mailing, carried by one job, a handful at a time: a sign-in link does not stand in line
-- behind sixty thousand letters.
ALTER TABLE delivery.message ADD mailing bigint;

-- the next handful
CREATE INDEX message_mailing ON delivery.message (mailing, id) WHERE state = 'WAITING';
