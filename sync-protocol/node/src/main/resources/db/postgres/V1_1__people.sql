-- Micronaut Data writes a truth as one.
ALTER TABLE person ALTER COLUMN active TYPE BOOLEAN USING active <> 0;
