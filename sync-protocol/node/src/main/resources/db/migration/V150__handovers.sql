-- Papers that left or reached this office in an envelope (W44 材料交接单): who gave, who took, which cases.
-- direction is UP, DOWN or IN; times are epoch milliseconds.
CREATE TABLE handover (
  id        TEXT PRIMARY KEY,
  region    TEXT NOT NULL,
  direction TEXT NOT NULL,
  place     TEXT NOT NULL,
  giver     TEXT NOT NULL,
  taker     TEXT NOT NULL,
  seal_no   TEXT NOT NULL,
  envelopes INTEGER NOT NULL,
  note      TEXT NOT NULL,
  made_by   TEXT NOT NULL,
  made_at   BIGINT NOT NULL
);

CREATE INDEX handover_newest ON handover (region, made_at);

CREATE TABLE handover_case (
  handover  TEXT NOT NULL REFERENCES handover (id),
  at        INTEGER NOT NULL,
  case_id   TEXT NOT NULL,
  number    TEXT NOT NULL,
  applicant TEXT NOT NULL,
  item_name TEXT NOT NULL,
  PRIMARY KEY (handover, case_id)
);

-- Who is away from their post, and who takes it over meanwhile (A岗、B岗). Days are ISO.
CREATE TABLE away (
  id          TEXT PRIMARY KEY,
  region      TEXT NOT NULL,
  department  TEXT NOT NULL,
  person      TEXT NOT NULL,
  deputy      TEXT NOT NULL,
  from_day    TEXT NOT NULL,
  until_day   TEXT NOT NULL,
  note        TEXT NOT NULL,
  made_at     BIGINT NOT NULL
);

CREATE INDEX away_of_office ON away (region, until_day);
