-- A page of a queue is found in an index: the open cases of a department are few among all that were closed before them.
-- The condition is that of CaseTable, word by word; a test holds both to it.
CREATE INDEX case_file_open ON case_file (received_at, case_id, region, department)
  WHERE state NOT IN ('NOT_NEEDED','NOT_ACCEPTED','CLOSED','WITHDRAWN','TERMINATED');

-- All cases by their day, with what a search compares.
DROP INDEX case_file_received;
CREATE INDEX case_file_received ON case_file
  (received_at, case_id, region, department, number, applicant, item);

-- The earlier cases of a household.
CREATE INDEX case_file_applicant ON case_file (applicant, case_id);
