-- Which departments take part in a case (并联审批): their windows see it and answer.
CREATE TABLE case_part (
  case_id     TEXT    NOT NULL,
  no          INTEGER NOT NULL,
  department  TEXT    NOT NULL,
  awaited     INTEGER NOT NULL,
  PRIMARY KEY (case_id, no)
);
CREATE INDEX case_part_department ON case_part (department, awaited);

-- What departments have said, each as the signed batch of one entry, until the holder has answered it.
CREATE TABLE part_opinion (
  entry     TEXT    NOT NULL PRIMARY KEY,
  device    TEXT    NOT NULL,
  seq       BIGINT  NOT NULL,
  case_id   TEXT    NOT NULL,
  part      INTEGER NOT NULL,
  kind      TEXT    NOT NULL,
  batch     TEXT    NOT NULL,
  answered  INTEGER NOT NULL
);
CREATE INDEX part_opinion_case ON part_opinion (case_id, answered);
CREATE UNIQUE INDEX part_opinion_once ON part_opinion (case_id, part, kind) WHERE answered = 0;

-- Until when all that a node above had to say was read here, by that node's time.
CREATE TABLE upper_heard (
  node   TEXT   NOT NULL PRIMARY KEY,
  at_ms  BIGINT NOT NULL
);
