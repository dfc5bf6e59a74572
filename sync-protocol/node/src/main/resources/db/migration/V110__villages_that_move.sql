-- All that the county has ever said of who is in charge of a place, by its number; charge has the newest.
CREATE TABLE charge_said (
  region  TEXT   NOT NULL,
  number  BIGINT NOT NULL,
  signed  TEXT   NOT NULL,
  PRIMARY KEY (region, number)
);
INSERT INTO charge_said (region, number, signed) SELECT region, number, signed FROM charge;
