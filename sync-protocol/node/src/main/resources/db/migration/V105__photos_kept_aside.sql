-- Photos of what is kept aside come in, too, and are nobody's until a person has adopted it.
ALTER TABLE case_attachment ADD COLUMN aside INTEGER NOT NULL DEFAULT 0;
