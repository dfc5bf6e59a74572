-- Each look for a photo to send asks which cases name it: without this, by reading all of them.
CREATE INDEX case_attachment_of_digest ON case_attachment (digest);
