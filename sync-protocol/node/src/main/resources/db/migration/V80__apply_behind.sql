-- Runs of logs that were kept and have not taken effect yet, in the order of keeping: written with the
-- entries in one transaction, taken out with what they set off in another.
CREATE TABLE kept_waiting (
  position BIGINT PRIMARY KEY,
  device   TEXT   NOT NULL,
  from_seq BIGINT NOT NULL,
  to_seq   BIGINT NOT NULL
);
