/** The first shape of the store. Migrations are text in modules, so that the bundle and the sources read them alike. */
export const migration001 = `
CREATE TABLE exercises (
  id TEXT PRIMARY KEY,
  header TEXT NOT NULL,
  join_code TEXT NOT NULL UNIQUE,
  opened_wall INTEGER NOT NULL,
  ended INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE records (
  exercise TEXT NOT NULL REFERENCES exercises (id),
  seq INTEGER NOT NULL,
  line TEXT NOT NULL,
  PRIMARY KEY (exercise, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE commands (
  exercise TEXT NOT NULL REFERENCES exercises (id),
  command_id TEXT NOT NULL,
  person TEXT NOT NULL,
  seq INTEGER,
  head TEXT,
  answer TEXT NOT NULL,
  PRIMARY KEY (exercise, command_id)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX commands_by_person ON commands (exercise, person, seq) WHERE seq IS NOT NULL;

CREATE TABLE sessions (
  hash TEXT PRIMARY KEY,
  exercise TEXT REFERENCES exercises (id),
  person TEXT,
  expires INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX sessions_by_person ON sessions (exercise, person);
`;
