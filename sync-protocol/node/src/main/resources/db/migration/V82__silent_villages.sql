-- Up to when the node above was told that a machine below was heard.
ALTER TABLE machine_seen ADD COLUMN told_up BIGINT NOT NULL DEFAULT 0;
