-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a database of 2026-11-23 may hold: rows in every table, in the states they can be in. Written as migrations are.

-- Core
INSERT INTO jobs (queue, key, payload, created_at, due_at, attempts, claimed_by, claimed_until, done_at, last_error) VALUES
    ('inbox.sumsub', 'done', '{"externalUserId": "a"}', 1795392000000, 1795392000000, 1, NULL, NULL, 1795392000100, NULL),
    ('kyc.claim', 'waiting', '{"user": "usr_01jdbvx0000000000000000001"}', 1795392000000, 1795392060000, 3, 'server-1', 1795392090000, NULL, 'the node was away');
INSERT INTO outbox (topic, payload, created_at) VALUES
    ('auth.user_registered', '{"user": "usr_01jdbvx0000000000000000001"}', 1795392000000),
    ('property.approved', '{"note": "semicolons; quotes '' and umlauts äöü"}', 1795392000001);
INSERT INTO inbox (source, key, payload, received_at) VALUES ('sumsub', 'event-1', '{"type": "applicantReviewed"}', 1795392000000);
INSERT INTO idempotency_keys (caller, idempotency_key, attempt, fingerprint, state, status, content_type, headers, body, started_at, expires_at) VALUES
    ('usr_01jdbvx0000000000000000001', 'key-1', 'attempt-1', 'print-1', 'done', 201, 'application/json', '{}', CAST('{"id": 1}' AS {{blob}}), 1795392000000, 1795478400000),
    ('usr_01jdbvx0000000000000000002', 'key-2', 'attempt-2', 'print-2', 'running', NULL, NULL, NULL, NULL, 1795392000000, 1795478400000);

-- Accounts: an investor, a manager, an admin who is an investor too. The first one's password is "the old secret of Ada".
INSERT INTO users (id, email, name, password_hash, roles, created_at) VALUES
    ('usr_01jdbvx0000000000000000001', 'ada@lovelace.example', 'Ada Lovelace', '$argon2id$v=19$m=19456,t=2,p=1$YSBnb2xkZW4gc2FsdCAxNg$yBP9/0QvS+6H1OwFXT9G/z0R+VXSxiWyYgRcaBxXizA', 1, 1795392000000),
    ('usr_01jdbvx0000000000000000002', 'müller@verwaltung.example', 'Jörg "Haus" O''Müller', '$argon2id$v=19$m=19456,t=2,p=1$YSBnb2xkZW4gc2FsdCAxNg$yBP9/0QvS+6H1OwFXT9G/z0R+VXSxiWyYgRcaBxXizA', 2, 1795392000001),
    ('usr_01jdbvx0000000000000000003', 'admin@freehold.example', 'Grace', '$argon2id$v=19$m=19456,t=2,p=1$YSBnb2xkZW4gc2FsdCAxNg$yBP9/0QvS+6H1OwFXT9G/z0R+VXSxiWyYgRcaBxXizA', 5, 1795392000002);
INSERT INTO sessions (id, token_hash, user_id, created_at, seen_at, expires_at) VALUES
    ('ses_01jdbvx0000000000000000001', 'a1', 'usr_01jdbvx0000000000000000001', 1795392000000, 1795392000500, 1795435200000);
INSERT INTO login_throttle (subject, failures, failed_at, blocked_until, succeeded_at) VALUES
    ('hash of an account', 7, 1795392000000, 1795392064000, NULL),
    ('hash of an address', 0, 1795392000000, 0, 1795392000000);
INSERT INTO wallets (id, user_id, address, label, linked_at) VALUES
    ('wal_01jdbvx0000000000000000001', 'usr_01jdbvx0000000000000000001', '0x90F79bf6EB2c4f870365E785982E1f101E93b906', 'Ledger', 1795392000000),
    ('wal_01jdbvx0000000000000000003', 'usr_01jdbvx0000000000000000003', '0x15d34AAf54267DB7D7c367839AAf71A00a2C6A65', NULL, 1795392000000);
INSERT INTO wallet_challenges (nonce, user_id, address, message, expires_at, used_at) VALUES
    ('nonce1', 'usr_01jdbvx0000000000000000001', '0x90F79bf6EB2c4f870365E785982E1f101E93b906', 'Please sign: 1', 1795392300000, 1795392000100),
    ('nonce2', 'usr_01jdbvx0000000000000000002', '0x9965507D1a55bcC2695C58ba16FB37d819B0A4dc', 'Please sign: 2', 1795392300000, NULL);
INSERT INTO notifications (id, user_id, kind, params, created_at, read_at, mail_state) VALUES
    ('ntf_01jdbvx0000000000000000001', 'usr_01jdbvx0000000000000000001', 'verification_approved', '{"level": "identity"}', 1795392000000, 1795392000900, 'SENT'),
    ('ntf_01jdbvx0000000000000000002', 'usr_01jdbvx0000000000000000002', 'property_approved', '{"name": "Lindenhof"}', 1795392000000, NULL, NULL);

-- The chain
{{sqlite}} INSERT INTO blockchain_transactions (id, signer, purpose, reference, state, to_address, data, nonce, gas_limit, max_fee, max_priority_fee, raw, hash, block_number, block_hash, gas_used, created_at, signed_at, confirmed_at) VALUES ('ctx_01jdbvx0000000000000000001', '0x1111', 'purchase', 'pur_01jdbvx0000000000000000001', 'CONFIRMED', '0x2222', X'00FF7F80', 0, 300000, '1000000007', '1', X'02F8', '0xaa', 12, '0xb12', 210000, 1795392000000, 1795392000010, 1795392000500);
{{postgres}} INSERT INTO blockchain_transactions (id, signer, purpose, reference, state, to_address, data, nonce, gas_limit, max_fee, max_priority_fee, raw, hash, block_number, block_hash, gas_used, created_at, signed_at, confirmed_at) VALUES ('ctx_01jdbvx0000000000000000001', '0x1111', 'purchase', 'pur_01jdbvx0000000000000000001', 'CONFIRMED', '0x2222', '\x00ff7f80', 0, 300000, '1000000007', '1', '\x02f8', '0xaa', 12, '0xb12', 210000, 1795392000000, 1795392000010, 1795392000500);
INSERT INTO blockchain_transactions (id, signer, purpose, reference, state, to_address, data, failure_reason, failure_params, created_at) VALUES
    ('ctx_01jdbvx0000000000000000002', '0x1111', 'kyc_claim', 'kyc_1:1', 'QUEUED', '0x3333', CAST('call' AS {{blob}}), NULL, '{}', 1795392000001),
    ('ctx_01jdbvx0000000000000000003', '0x1111', 'purchase', 'pur_01jdbvx0000000000000000002', 'FAILED', '0x2222', CAST('call' AS {{blob}}), 'sold_out', '{"remaining": "3"}', 1795392000002);
INSERT INTO blockchain_replaced_hashes (hash, transaction_id, replaced_at) VALUES ('0xa9', 'ctx_01jdbvx0000000000000000001', 1795392000200);
INSERT INTO chain_cursor (name, block_number, block_hash) VALUES ('logs', 12, '0xb12');
INSERT INTO chain_blocks (number, hash) VALUES (11, '0xb11'), (12, '0xb12');
INSERT INTO chain_watches (address, from_block, read_to) VALUES ('0x4444', 9, 12);
INSERT INTO chain_events (chain_id, block_hash, log_index, block_number, block_time, transaction_hash, address, topics, data, applied_at) VALUES
    (31337, '0xb12', 0, 12, 1795392000000, '0xaa', '0x4444', '["0x01"]', CAST('data' AS {{blob}}), 1795392000300),
    (31337, '0xb12', 1, 12, 1795392000000, '0xaa', '0x4444', '["0x02"]', CAST('' AS {{blob}}), NULL);

-- Verifications: approved and on chain, approved and on its way, refused
INSERT INTO kyc_verifications (id, user_id, level, state, external_id, applicant_id, country, reasons, is_final, on_chain, decisions, review_attempt, reviewed_at, evidence_salt, revision, started_at, decided_at, checked_at) VALUES
    ('kyc_01jdbvx0000000000000000001', 'usr_01jdbvx0000000000000000001', 'identity', 'APPROVED', 'usr_1:identity', 'app1', 'DE', '[]', 0, 1, 3, 2, 1795392000000, 'salt1', 9, 1795392000000, 1795392000100, 1795392000100),
    ('kyc_01jdbvx0000000000000000002', 'usr_01jdbvx0000000000000000001', 'accredited', 'APPROVED', 'usr_1:accredited', 'app2', 'DE', '[]', 0, 0, 1, 1, 1795392000000, 'salt2', 2, 1795392000000, 1795392000100, 1795392000100),
    ('kyc_01jdbvx0000000000000000003', 'usr_01jdbvx0000000000000000002', 'identity', 'REJECTED', 'usr_2:identity', 'app3', NULL, '["FORGERY"]', 1, 0, 0, 1, 1795392000000, 'salt3', 1, 1795392000000, 1795392000100, 1795392000100);
INSERT INTO kyc_claims (user_id, verification_id, wallet, step, decision, reference, state, failure_reason, created_at, settled_at, signature) VALUES
    ('usr_01jdbvx0000000000000000001', 'kyc_01jdbvx0000000000000000001', '0x90F79bf6EB2c4f870365E785982E1f101E93b906', 'ONBOARD', 1, 'kyc_1:1', 'CONFIRMED', NULL, 1795392000000, 1795392000500, CAST('signature' AS {{blob}})),
    ('usr_01jdbvx0000000000000000001', 'kyc_01jdbvx0000000000000000002', '0x90F79bf6EB2c4f870365E785982E1f101E93b906', 'ADD', 1, 'kyc_2:1', 'QUEUED', NULL, 1795392000000, NULL, NULL);

-- Properties: one sold in part, one whose sale is sold out, a draft
INSERT INTO properties (id, manager_id, state, name, description, street, city, postal_code, country, kind, valuation_usd_cents, area_square_meters, year_built, review_note, reviewed_by, submitted_at, reviewed_at, created_at, updated_at) VALUES
    ('prop_01jdbvx0000000000000000001', 'usr_01jdbvx0000000000000000002', 'TOKENIZED', 'Lindenhof', 'Twelve flats.', 'Lindenstraße 4', 'Köln', '04105', 'DE', 'residential', 50000000, 940, 1908, 'Good.', 'usr_01jdbvx0000000000000000003', 1795392000100, 1795392000200, 1795392000000, 1795392000300),
    ('prop_01jdbvx0000000000000000002', 'usr_01jdbvx0000000000000000002', 'TOKENIZED', 'Speicher', 'A warehouse.', 'Am Hafen 1', 'Hamburg', '20457', 'DE', 'industrial', 9007199254740993, 12000, 1888, NULL, 'usr_01jdbvx0000000000000000003', 1795392000100, 1795392000200, 1795392000000, 1795392000300),
    ('prop_01jdbvx0000000000000000003', 'usr_01jdbvx0000000000000000002', 'DRAFT', 'Neubau', '', 'Feldweg', 'Ulm', '89073', 'DE', 'mixed', 1, 1, 2026, NULL, NULL, NULL, NULL, 1795478400000, 1795478400000);
INSERT INTO property_documents (id, property_id, kind, name, media_type, size_bytes, sha256, parcel_id, recorder_reference, uploaded_by, uploaded_at) VALUES
    ('doc_01jdbvx0000000000000000001', 'prop_01jdbvx0000000000000000001', 'deed', 'deed.pdf', 'application/pdf', 512, CAST('hash1' AS {{blob}}), 'LE-04105-12/7', 'Grundbuch 2291', 'usr_01jdbvx0000000000000000002', 1795392000000),
    ('doc_01jdbvx0000000000000000002', 'prop_01jdbvx0000000000000000001', 'photo', 'front.jpg', 'image/jpeg', 1024, CAST('hash2' AS {{blob}}), NULL, NULL, 'usr_01jdbvx0000000000000000002', 1795392000000),
    ('doc_01jdbvx0000000000000000003', 'prop_01jdbvx0000000000000000001', 'insurance', 'policy.pdf', 'application/pdf', 99, CAST('hash3' AS {{blob}}), NULL, NULL, 'usr_01jdbvx0000000000000000002', 1795392000000);

-- The Safe
INSERT INTO proposals (id, kind, subject_id, title, state, chain_id, safe, nonce, to_address, data, decoded, safe_tx_hash, threshold, requested_by, refused_by, refusal_reason, failure_reason, transaction_hash, created_at, executed_at) VALUES
    ('prp_01jdbvx0000000000000000001', 'tokenize', 'prop_01jdbvx0000000000000000001', 'Tokenize Lindenhof', 'EXECUTED', 31337, '0x5afe', 0, '0x6666', CAST('call' AS {{blob}}), '{"function": "tokenize"}', '0x51', 2, 'usr_01jdbvx0000000000000000003', NULL, NULL, NULL, '0xaa', 1795392000000, 1795392000500),
    ('prp_01jdbvx0000000000000000002', 'tokenize', 'prop_01jdbvx0000000000000000003', 'Tokenize Neubau', 'REFUSED', 31337, '0x5afe', 1, '0x6666', CAST('call' AS {{blob}}), '{}', '0x52', 2, 'usr_01jdbvx0000000000000000003', 'usr_01jdbvx0000000000000000003', 'Not yet.', NULL, NULL, 1795392000000, NULL);
INSERT INTO proposal_signatures (proposal_id, signer, user_id, signature, signed_at) VALUES
    ('prp_01jdbvx0000000000000000001', '0x15d34AAf54267DB7D7c367839AAf71A00a2C6A65', 'usr_01jdbvx0000000000000000003', CAST('signature' AS {{blob}}), 1795392000400);

-- Tokens
INSERT INTO tokenizations (proposal_id, property_id, state, symbol, shares, price_micro_usdc, requested_by, created_at, ended_at) VALUES
    ('prp_01jdbvx0000000000000000001', 'prop_01jdbvx0000000000000000001', 'DONE', 'LINDEN', 10000, 50000000, 'usr_01jdbvx0000000000000000003', 1795392000000, 1795392000500),
    ('prp_01jdbvx0000000000000000002', 'prop_01jdbvx0000000000000000003', 'ABANDONED', 'NEU', 10, 1, 'usr_01jdbvx0000000000000000003', 1795392000000, 1795392000500);
INSERT INTO property_tokens (property_id, address, name, symbol, authorized_shares, price_micro_usdc, deed_hash, sold_shares, raised_micro_usdc, transaction_hash, block_number, tokenized_at) VALUES
    ('prop_01jdbvx0000000000000000001', '0x4444', 'Lindenhof', 'LINDEN', 10000, 50000000, CAST('hash1' AS {{blob}}), 7, 350000000, CAST('hash aa' AS {{blob}}), 10, 1795392000500),
    ('prop_01jdbvx0000000000000000002', '0x5555', 'Speicher', 'SPEICHER', 3, 9007199254740993, CAST('hash1' AS {{blob}}), 3, 27021597764222979, CAST('hash ab' AS {{blob}}), 11, 1795392000500);
INSERT INTO token_rules (transaction_hash, log_index, token, rules) VALUES
    (CAST('hash aa' AS {{blob}}), 1, '0x4444', '{"accredited_only": false}'),
    (CAST('hash ac' AS {{blob}}), 0, '0x4444', '{"accredited_only": true}');
INSERT INTO token_sales (token, deadline) VALUES ('0x4444', 1826928000000), ('0x5555', NULL);
INSERT INTO share_transfers (token, transaction_hash, log_index, block_number, sender, receiver, shares, sender_since, transferred_at) VALUES
    ('0x4444', CAST('hash ba' AS {{blob}}), 2, 12, '0x0000', '0x90F79bf6EB2c4f870365E785982E1f101E93b906', 7, NULL, 1795392000600),
    ('0x4444', CAST('hash bb' AS {{blob}}), 0, 13, '0x90F79bf6EB2c4f870365E785982E1f101E93b906', '0x15d34AAf54267DB7D7c367839AAf71A00a2C6A65', 2, 1795392000600, 1795392000700);
INSERT INTO token_holders (token, wallet, shares, since) VALUES
    ('0x4444', '0x90F79bf6EB2c4f870365E785982E1f101E93b906', 5, 1795392000600),
    ('0x4444', '0x15d34AAf54267DB7D7c367839AAf71A00a2C6A65', 2, 1795392000700);
INSERT INTO share_lots (token, wallet, shares, remaining_shares, cost_micro_usdc, acquired_at, transaction_hash, transfer_id) VALUES
    ('0x4444', '0x90F79bf6EB2c4f870365E785982E1f101E93b906', 7, 5, 350000000, 1795392000600, CAST('hash ba' AS {{blob}}), 1),
    ('0x4444', '0x15d34AAf54267DB7D7c367839AAf71A00a2C6A65', 2, 2, NULL, 1795392000700, CAST('hash bb' AS {{blob}}), 2);
INSERT INTO share_lot_uses (transfer_id, lot_id, shares) VALUES (2, 1, 2);

-- Purchases
INSERT INTO purchases (id, property_id, token, user_id, wallet, shares, price_micro_usdc, cost_micro_usdc, state, permit_nonce, expires_at, purchase_signature, permit_signature, transaction_hash, failure_reason, failure_params, created_at, submitted_at, confirmed_at) VALUES
    ('pur_01jdbvx0000000000000000001', 'prop_01jdbvx0000000000000000001', '0x4444', 'usr_01jdbvx0000000000000000001', '0x90F79bf6EB2c4f870365E785982E1f101E93b906', 7, 50000000, 350000000, 'CONFIRMED', '0', 1795395600000, CAST('one' AS {{blob}}), CAST('two' AS {{blob}}), CAST('hash ba' AS {{blob}}), NULL, NULL, 1795392000000, 1795392000100, 1795392000600),
    ('pur_01jdbvx0000000000000000002', 'prop_01jdbvx0000000000000000001', '0x4444', 'usr_01jdbvx0000000000000000001', '0x90F79bf6EB2c4f870365E785982E1f101E93b906', 9994, 50000000, 499700000000, 'FAILED', '1', 1795395600000, CAST('one' AS {{blob}}), CAST('two' AS {{blob}}), NULL, 'sold_out', '{"remaining": "3"}', 1795392000000, 1795392000100, NULL),
    ('pur_01jdbvx0000000000000000003', 'prop_01jdbvx0000000000000000001', '0x4444', 'usr_01jdbvx0000000000000000001', '0x90F79bf6EB2c4f870365E785982E1f101E93b906', 1, 50000000, 50000000, 'REQUESTED', '1', 1795395600000, NULL, NULL, NULL, NULL, NULL, 1795392000000, NULL, NULL);
INSERT INTO share_sales (token, buyer, shares, cost_micro_usdc, nonce, transaction_hash, log_index, transfer_id, purchase_id, purchase_state_before) VALUES
    ('0x4444', '0x90F79bf6EB2c4f870365E785982E1f101E93b906', 7, 350000000, CAST('nonce' AS {{blob}}), CAST('hash ba' AS {{blob}}), 1, 1, 'pur_01jdbvx0000000000000000001', 'SUBMITTED');
