-- Home visits and appointments of the agent. They never leave the device.
CREATE TABLE visit (
  id         TEXT PRIMARY KEY NOT NULL,
  person     TEXT NOT NULL,
  place      TEXT NOT NULL,
  day        TEXT NOT NULL,
  time       TEXT NOT NULL,
  name       TEXT NOT NULL,
  phone      TEXT NOT NULL,
  address    TEXT NOT NULL,
  item       TEXT NOT NULL,
  note       TEXT NOT NULL,
  state      TEXT NOT NULL,
  changed_at INTEGER NOT NULL
);

CREATE INDEX visit_of_person ON visit (person, state, day);
