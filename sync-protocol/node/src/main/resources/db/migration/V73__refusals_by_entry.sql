-- A third history under one device's name has refusals of its own for the same numbers.
CREATE TABLE keep_refusal_by_entry (
  device TEXT   NOT NULL,
  seq    BIGINT NOT NULL,
  entry  TEXT   NOT NULL,
  code   TEXT   NOT NULL,
  reason TEXT   NOT NULL,
  todo   TEXT   NOT NULL,
  PRIMARY KEY (device, seq, entry)
);
INSERT INTO keep_refusal_by_entry (device, seq, entry, code, reason, todo)
  SELECT device, seq, entry, code, reason, todo FROM keep_refusal;
DROP TABLE keep_refusal;
ALTER TABLE keep_refusal_by_entry RENAME TO keep_refusal;
