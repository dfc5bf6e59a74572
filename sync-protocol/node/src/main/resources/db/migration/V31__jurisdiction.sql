-- Who has added a picture at this node's screens. Until a case names it only they may see it, and a
-- signature at the counter must be one of these.
CREATE TABLE attachment_adder (
  hash   TEXT NOT NULL,
  person TEXT NOT NULL,
  PRIMARY KEY (hash, person)
);

-- Queues are read in pages, by the time of receipt.
CREATE INDEX case_file_received ON case_file (received_at, case_id);
