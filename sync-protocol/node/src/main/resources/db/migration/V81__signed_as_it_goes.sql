-- What this node signs of its feed is signed when it goes out for the first time: the purpose of that
-- signature; empty when the body goes out as it stands here.
ALTER TABLE feed_row ADD COLUMN purpose TEXT NOT NULL DEFAULT '';

-- A log's last entry on a case is looked for with each act. With only the log's numbers to go by, that
-- walked through the log from its end.
DROP INDEX kept_entry_case;
CREATE INDEX kept_entry_case ON kept_entry (case_id, device, seq);

-- What nobody has looked at: few rows among many.
CREATE INDEX kept_entry_waiting ON kept_entry (case_id) WHERE applied = 0;
