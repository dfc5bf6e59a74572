-- The names this device has gone by. Rows of log_entry are counted through; the log of a name begins
-- behind `base`, so that number 1 of the present log is row base + 1.
CREATE TABLE log_name (
  name TEXT PRIMARY KEY NOT NULL,
  base INTEGER NOT NULL
);
