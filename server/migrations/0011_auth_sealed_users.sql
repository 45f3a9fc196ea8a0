-- SPDX-License-Identifier: GPL-3.0-or-later
-- Mail addresses and names are sealed. SQL cannot seal, so what is readable moves to a table of its own, which the server
-- empties row by row when it starts next.

CREATE TABLE users_to_seal (
    user_id TEXT PRIMARY KEY,
    email TEXT NOT NULL,
    name TEXT NOT NULL
);
INSERT INTO users_to_seal (user_id, email, name) SELECT id, email, name FROM users;

ALTER TABLE users DROP COLUMN name;
-- From here on a keyed hash of the address in hex; until a row is sealed, a stand-in that no hash equals.
UPDATE users SET email = 'unsealed ' || id;
ALTER TABLE users RENAME COLUMN email TO email_index;
ALTER TABLE users ADD COLUMN email_sealed {{blob}};
ALTER TABLE users ADD COLUMN name_sealed {{blob}};
ALTER TABLE users ADD COLUMN email_verified_at BIGINT;
-- Set while an admin keeps the account out of use.
ALTER TABLE users ADD COLUMN disabled_at BIGINT;
