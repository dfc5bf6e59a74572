-- Which closed case a ruling has opened anew as which other one (T30).
CREATE TABLE case_parent (
  case_id  TEXT NOT NULL PRIMARY KEY,
  parent   TEXT NOT NULL
);
CREATE INDEX case_parent_parent ON case_parent (parent);
