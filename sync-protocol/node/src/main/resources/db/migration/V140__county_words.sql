-- What the county has signed of cases on which it acted itself, as this township has heard it last:
-- a county that is put back gets it back. told_epoch: the life of the county's store that has it.
CREATE TABLE county_word (
  case_id    TEXT    NOT NULL,
  term       INTEGER NOT NULL,
  revision   INTEGER NOT NULL,
  signed     TEXT    NOT NULL,
  told_epoch TEXT    NOT NULL,
  PRIMARY KEY (case_id)
);
