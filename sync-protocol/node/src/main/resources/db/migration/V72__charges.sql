-- Which node is in charge of each township, where the county has said so; else its first machine.
CREATE TABLE charge (
  region TEXT PRIMARY KEY,
  node   TEXT   NOT NULL,
  number BIGINT NOT NULL,
  signed TEXT   NOT NULL
);
