-- Batches that came down from the node above, which need not be carried up to it.
CREATE TABLE upper_batch (
  device   TEXT   NOT NULL,
  from_seq BIGINT NOT NULL,
  to_seq   BIGINT NOT NULL,
  PRIMARY KEY (device, from_seq, to_seq)
);
