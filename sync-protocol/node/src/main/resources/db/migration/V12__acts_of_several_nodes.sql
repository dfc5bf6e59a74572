-- Two nodes may both claim the next act of a case. Both claims are kept and the flow decides; with
-- one row for each (term, revision), whoever came first would have shut out the rightful one.
CREATE TABLE case_act_of_node (
  case_id  TEXT   NOT NULL,
  revision BIGINT NOT NULL,
  term     BIGINT NOT NULL,
  device   TEXT   NOT NULL,
  seq      BIGINT NOT NULL,
  act      TEXT   NOT NULL,
  folded   INTEGER NOT NULL,
  PRIMARY KEY (case_id, term, revision, device, seq)
);
INSERT INTO case_act_of_node (case_id, revision, term, device, seq, act, folded)
  SELECT case_id, revision, term, device, seq, act, folded FROM case_act;
DROP TABLE case_act;
ALTER TABLE case_act_of_node RENAME TO case_act;
