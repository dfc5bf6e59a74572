-- When the clocks of an open case are to be looked at next (epoch ms): the moment from which a light shows
-- another colour, or 0 for at once since something was done on the case or a calendar has come. The revision is
-- the one that was looked at last. A closed case has no row once it was looked at.
CREATE TABLE clock_look (
  case_id  TEXT   PRIMARY KEY,
  look_at  BIGINT NOT NULL,
  term     BIGINT NOT NULL DEFAULT 0,
  revision BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX clock_look_at ON clock_look (look_at, case_id);
INSERT INTO clock_look (case_id, look_at) SELECT case_id, 0 FROM case_file
  WHERE state NOT IN ('CLOSED','WITHDRAWN','TERMINATED','NOT_NEEDED','NOT_ACCEPTED');

-- The calendar that all clocks were last counted by.
CREATE TABLE clock_calendar (
  one     INTEGER PRIMARY KEY CHECK (one = 1),
  version TEXT    NOT NULL
);

-- RD-10: what each case's due dates were, by which calendar, since when. Lines are added and never changed.
CREATE TABLE due_line (
  case_id  TEXT   NOT NULL,
  no       BIGINT NOT NULL,
  calendar TEXT   NOT NULL,
  revision BIGINT NOT NULL,
  made_at  BIGINT NOT NULL,
  cause    TEXT   NOT NULL,
  dues     TEXT   NOT NULL,
  PRIMARY KEY (case_id, no)
);
