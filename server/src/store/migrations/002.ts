/** Sessions of the control team, each of one exercise. */
export const migration002 = `
ALTER TABLE sessions ADD COLUMN member TEXT;

CREATE INDEX sessions_by_member ON sessions (exercise, member);
`;
