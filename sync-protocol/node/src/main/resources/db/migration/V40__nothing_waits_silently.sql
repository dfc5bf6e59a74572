-- Why the node above did not take an attachment: its words; empty when it did not refuse.
ALTER TABLE attachment ADD COLUMN refused_up TEXT NOT NULL DEFAULT '';

-- The types of entries that the program knew which last ran here, one row. Of kept_entry.applied: 0 has
-- not taken effect, 1 has, 2 is of a type that this program does not know; a program that knows others
-- looks at those again.
CREATE TABLE known_types (
  one   INTEGER PRIMARY KEY CHECK (one = 1),
  types TEXT NOT NULL
);
