-- Behind which number the county's own log goes on after its store was put back; 0 for never.
ALTER TABLE machine ADD COLUMN log_floor BIGINT NOT NULL DEFAULT 0;
