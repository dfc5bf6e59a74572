-- Letter numbers 文号 that this node has given. A number is given once and never again; the row is
-- written in the transaction of the act that issues the letter.
CREATE TABLE letter_number (
  organ     TEXT    NOT NULL,
  kind      TEXT    NOT NULL,
  year      INTEGER NOT NULL,
  -- 0 is the organ's own series; a node that takes over opens a branch, so that no number repeats.
  branch    INTEGER NOT NULL,
  n         INTEGER NOT NULL,
  case_id   TEXT    NOT NULL,
  letter_id TEXT    NOT NULL,
  PRIMARY KEY (organ, kind, year, branch, n),
  UNIQUE (case_id, letter_id)
);
