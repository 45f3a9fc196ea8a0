-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a database of 2026-11-26 may hold: that of 2026-11-23 after three more days. Written as migrations are.

INSERT INTO jobs (queue, key, payload, created_at, due_at, attempts, claimed_by, claimed_until, done_at, last_error, claims, crashes, poisoned_at) VALUES
    ('inbox.sumsub', 'done', '{"externalUserId": "a"}', 1795392000000, 1795392000000, 1, NULL, NULL, 1795392000100, NULL, 0, 0, NULL),
    ('kyc.claim', 'waiting', '{"user": "usr_01jdbvx0000000000000000001"}', 1795392000000, 1795392060000, 3, 'server-1', 1795392090000, NULL, 'the node was away', 2, 1, 1795392000950);
INSERT INTO outbox (topic, payload, created_at) VALUES
    ('auth.user_registered', '{"user": "usr_01jdbvx0000000000000000001"}', 1795392000000),
    ('property.approved', '{"note": "semicolons; quotes '' and umlauts äöü"}', 1795392000001);
INSERT INTO inbox (source, key, payload, received_at) VALUES
    ('sumsub', 'event-1', '{"type": "applicantReviewed"}', 1795392000000);
INSERT INTO idempotency_keys (caller, idempotency_key, attempt, fingerprint, state, status, content_type, headers, body, started_at, expires_at) VALUES
    ('usr_01jdbvx0000000000000000001', 'key-1', 'attempt-1', 'print-1', 'done', 201, 'application/json', '{}', CAST('{"id": 1}' AS {{blob}}), 1795392000000, 1795478400000),
    ('usr_01jdbvx0000000000000000002', 'key-2', 'attempt-2', 'print-2', 'running', NULL, NULL, NULL, NULL, 1795392000000, 1795478400000);
INSERT INTO users (id, email_index, password_hash, roles, created_at, email_sealed, name_sealed, email_verified_at, disabled_at) VALUES
    ('usr_01jdbvx0000000000000000001', 'a1b2', '$argon2id$v=19$m=19456,t=2,p=1$YSBnb2xkZW4gc2FsdCAxNg$yBP9/0QvS+6H1OwFXT9G/z0R+VXSxiWyYgRcaBxXizA', 1, 1795392000000, CAST('sealed email 1' AS {{blob}}), CAST('sealed name 1' AS {{blob}}), 1795392000005, NULL),
    ('usr_01jdbvx0000000000000000002', 'c3d4', '$argon2id$v=19$m=19456,t=2,p=1$YSBnb2xkZW4gc2FsdCAxNg$yBP9/0QvS+6H1OwFXT9G/z0R+VXSxiWyYgRcaBxXizA', 2, 1795392000001, CAST('sealed email 2' AS {{blob}}), CAST('sealed name 2' AS {{blob}}), NULL, 1795392000900),
    ('usr_01jdbvx0000000000000000003', 'unsealed usr_01jdbvx0000000000000000003', '$argon2id$v=19$m=19456,t=2,p=1$YSBnb2xkZW4gc2FsdCAxNg$yBP9/0QvS+6H1OwFXT9G/z0R+VXSxiWyYgRcaBxXizA', 5, 1795392000002, NULL, NULL, NULL, NULL);
INSERT INTO users_to_seal (user_id, email, name) VALUES
    ('usr_01jdbvx0000000000000000003', 'admin@freehold.example', 'Grace');
INSERT INTO sessions (id, token_hash, user_id, created_at, seen_at, expires_at, network_sealed, device) VALUES
    ('ses_01jdbvx0000000000000000001', 'a1', 'usr_01jdbvx0000000000000000001', 1795392000000, 1795392000500, 1795435200000, CAST('sealed network' AS {{blob}}), 'Firefox on Linux');
INSERT INTO login_throttle (subject, failures, failed_at, blocked_until, succeeded_at) VALUES
    ('hash of an account', 7, 1795392000000, 1795392064000, NULL),
    ('hash of an address', 0, 1795392000000, 0, 1795392000000);
INSERT INTO wallets (id, user_id, address, label, linked_at) VALUES
    ('wal_01jdbvx0000000000000000001', 'usr_01jdbvx0000000000000000001', '0x90F79bf6EB2c4f870365E785982E1f101E93b906', 'Ledger', 1795392000000),
    ('wal_01jdbvx0000000000000000003', 'usr_01jdbvx0000000000000000003', '0x15d34AAf54267DB7D7c367839AAf71A00a2C6A65', NULL, 1795392000000);
INSERT INTO challenges (nonce, purpose, user_id, address, message, expires_at, used_at) VALUES
    ('nonce1', 'link_wallet', 'usr_01jdbvx0000000000000000001', '0x90F79bf6EB2c4f870365E785982E1f101E93b906', 'Please sign: 1', 1795392300000, 1795392000100),
    ('nonce2', 'link_wallet', 'usr_01jdbvx0000000000000000002', '0x9965507D1a55bcC2695C58ba16FB37d819B0A4dc', 'Please sign: 2', 1795392300000, NULL);
INSERT INTO notifications (id, user_id, kind, params, created_at, read_at, mail_state) VALUES
    ('ntf_01jdbvx0000000000000000001', 'usr_01jdbvx0000000000000000001', 'verification_approved', '{"level": "identity"}', 1795392000000, 1795392000900, 'SENT'),
    ('ntf_01jdbvx0000000000000000002', 'usr_01jdbvx0000000000000000002', 'property_approved', '{"name": "Lindenhof"}', 1795392000000, NULL, NULL);
{{sqlite}} INSERT INTO blockchain_transactions (id, signer, purpose, reference, state, to_address, data, nonce, gas_limit, max_fee, max_priority_fee, raw, hash, block_number, block_hash, gas_used, failure_params, created_at, signed_at, confirmed_at, urgency) VALUES ('ctx_01jdbvx0000000000000000001', '0x1111', 'purchase', 'pur_01jdbvx0000000000000000001', 'CONFIRMED', '0x2222', X'00FF7F80', 0, 300000, '1000000007', '1', X'02F8', '0xaa', 12, '0xb12', 210000, '{}', 1795392000000, 1795392000010, 1795392000500, 0);
{{postgres}} INSERT INTO blockchain_transactions (id, signer, purpose, reference, state, to_address, data, nonce, gas_limit, max_fee, max_priority_fee, raw, hash, block_number, block_hash, gas_used, failure_params, created_at, signed_at, confirmed_at, urgency) VALUES ('ctx_01jdbvx0000000000000000001', '0x1111', 'purchase', 'pur_01jdbvx0000000000000000001', 'CONFIRMED', '0x2222', '\x00ff7f80', 0, 300000, '1000000007', '1', '\x02f8', '0xaa', 12, '0xb12', 210000, '{}', 1795392000000, 1795392000010, 1795392000500, 0);
INSERT INTO blockchain_transactions (id, signer, purpose, reference, state, to_address, data, failure_reason, failure_params, created_at, waiting_reason, urgency) VALUES
    ('ctx_01jdbvx0000000000000000002', '0x1111', 'kyc_claim', 'kyc_1:1', 'QUEUED', '0x3333', CAST('call' AS {{blob}}), NULL, '{}', 1795392000001, 'insufficient_funds', 1),
    ('ctx_01jdbvx0000000000000000003', '0x1111', 'purchase', 'pur_01jdbvx0000000000000000002', 'FAILED', '0x2222', CAST('call' AS {{blob}}), 'sold_out', '{"remaining": "3"}', 1795392000002, NULL, 0);
INSERT INTO blockchain_replaced_hashes (hash, transaction_id, replaced_at) VALUES
    ('0xa9', 'ctx_01jdbvx0000000000000000001', 1795392000200);
INSERT INTO chain_cursor (name, block_number, block_hash) VALUES
    ('logs', 12, '0xb12');
INSERT INTO chain_blocks (number, hash) VALUES
    (11, '0xb11'),
    (12, '0xb12');
INSERT INTO chain_watches (address, from_block, read_to) VALUES
    ('0x4444', 9, 12);
INSERT INTO chain_events (chain_id, block_hash, log_index, block_number, block_time, transaction_hash, address, topics, data, applied_at) VALUES
    (31337, '0xb12', 0, 12, 1795392000000, '0xaa', '0x4444', '["0x01"]', CAST('data' AS {{blob}}), 1795392000300),
    (31337, '0xb12', 1, 12, 1795392000000, '0xaa', '0x4444', '["0x02"]', CAST('' AS {{blob}}), NULL);
INSERT INTO kyc_verifications (id, user_id, level, external_id, applicant_id, is_final, on_chain, decisions, review_attempt, reviewed_at, evidence_salt, revision, started_at, decided_at, checked_at, state, personal, claimed_decision, expires_at, claim_signer, warned_days, renewal_asked) VALUES
    ('kyc_01jdbvx0000000000000000001', 'usr_01jdbvx0000000000000000001', 'identity', 'usr_1:identity', 'app1', 0, 1, 3, 2, 1795392000000, 'salt1', 9, 1795392000000, 1795392000100, 1795651200000, 'APPROVED', CAST('sealed country' AS {{blob}}), 3, 1826928000000, '0x7777', 30, 0),
    ('kyc_01jdbvx0000000000000000002', 'usr_01jdbvx0000000000000000001', 'accredited', 'usr_1:accredited', 'app2', 0, 0, 1, 1, 1795392000000, 'salt2', 2, 1795392000000, 1795392000100, 0, 'EXPIRED', NULL, 0, 1795651200000, '0x7777', 1, 1),
    ('kyc_01jdbvx0000000000000000003', 'usr_01jdbvx0000000000000000002', 'identity', 'usr_2:identity', 'app3', 1, 0, 0, 1, 1795392000000, 'salt3', 1, 1795392000000, 1795392000100, 1795651200000, 'REJECTED', CAST('sealed country' AS {{blob}}), 0, NULL, NULL, NULL, 0);
INSERT INTO kyc_claims (user_id, verification_id, wallet, step, decision, reference, state, created_at, settled_at, signature, expires_at, signer) VALUES
    ('usr_01jdbvx0000000000000000001', 'kyc_01jdbvx0000000000000000001', '0x90F79bf6EB2c4f870365E785982E1f101E93b906', 'ONBOARD', 1, 'kyc_1:1', 'CONFIRMED', 1795392000000, 1795392000500, CAST('signature' AS {{blob}}), 1826928000000, '0x7777'),
    ('usr_01jdbvx0000000000000000001', 'kyc_01jdbvx0000000000000000002', '0x90F79bf6EB2c4f870365E785982E1f101E93b906', 'ADD', 1, 'kyc_2:1', 'QUEUED', 1795392000000, NULL, NULL, NULL, NULL);
INSERT INTO properties (id, manager_id, state, name, description, street, city, postal_code, country, kind, valuation_usd_cents, area_square_meters, year_built, review_note, reviewed_by, submitted_at, reviewed_at, created_at, updated_at, valued_on_day, search_text, folded_name, folded_city, price_micro_usdc, sale_ends_at, is_sale_over) VALUES
    ('prop_01jdbvx0000000000000000001', 'usr_01jdbvx0000000000000000002', 'TOKENIZED', 'Lindenhof', 'Twelve flats.', 'Lindenstraße 4', 'Köln', '04105', 'DE', 'residential', 50000000, 940, 1908, 'Good.', 'usr_01jdbvx0000000000000000003', 1795392000100, 1795392000200, 1795392000000, 1795392000300, 20780, 'lindenhof koeln', 'lindenhof', 'koeln', 50000000, 1826928000000, 0),
    ('prop_01jdbvx0000000000000000002', 'usr_01jdbvx0000000000000000002', 'TOKENIZED', 'Speicher', 'A warehouse.', 'Am Hafen 1', 'Hamburg', '20457', 'DE', 'industrial', 9007199254740993, 12000, 1888, NULL, 'usr_01jdbvx0000000000000000003', 1795392000100, 1795392000200, 1795392000000, 1795392000300, 20780, '', '', '', 9007199254740993, NULL, 1),
    ('prop_01jdbvx0000000000000000003', 'usr_01jdbvx0000000000000000002', 'DRAFT', 'Neubau', '', 'Feldweg', 'Ulm', '89073', 'DE', 'mixed', 1, 1, 2026, NULL, NULL, NULL, NULL, 1795478400000, 1795478400000, 20781, '', '', '', NULL, NULL, 0);
INSERT INTO property_documents (id, property_id, kind, name, media_type, size_bytes, sha256, parcel_id, recorder_reference, uploaded_by, uploaded_at, visibility) VALUES
    ('doc_01jdbvx0000000000000000001', 'prop_01jdbvx0000000000000000001', 'deed', 'deed.pdf', 'application/pdf', 512, CAST('hash1' AS {{blob}}), 'LE-04105-12/7', 'Grundbuch 2291', 'usr_01jdbvx0000000000000000002', 1795392000000, 'members'),
    ('doc_01jdbvx0000000000000000002', 'prop_01jdbvx0000000000000000001', 'photo', 'front.jpg', 'image/jpeg', 1024, CAST('hash2' AS {{blob}}), NULL, NULL, 'usr_01jdbvx0000000000000000002', 1795392000000, 'public'),
    ('doc_01jdbvx0000000000000000003', 'prop_01jdbvx0000000000000000001', 'insurance', 'policy.pdf', 'application/pdf', 99, CAST('hash3' AS {{blob}}), NULL, NULL, 'usr_01jdbvx0000000000000000002', 1795392000000, 'members');
INSERT INTO property_valuations (id, property_id, valued_on_day, amount_usd_cents, method, added_by, added_at) VALUES
    ('val_01jdbvx0000000000000000001', 'prop_01jdbvx0000000000000000001', 20780, 50000000, 'stated', 'usr_01jdbvx0000000000000000002', 1795392000000),
    ('val_01jdbvx0000000000000000002', 'prop_01jdbvx0000000000000000002', 20780, 9007199254740993, 'stated', 'usr_01jdbvx0000000000000000002', 1795392000000),
    ('val_01jdbvx0000000000000000003', 'prop_01jdbvx0000000000000000003', 20781, 1, 'stated', 'usr_01jdbvx0000000000000000002', 1795478400000);
INSERT INTO proposals (id, kind, subject_id, title, state, chain_id, safe, nonce, to_address, data, decoded, safe_tx_hash, threshold, requested_by, refused_by, refusal_reason, transaction_hash, created_at, executed_at) VALUES
    ('prp_01jdbvx0000000000000000001', 'tokenize', 'prop_01jdbvx0000000000000000001', 'Tokenize Lindenhof', 'EXECUTED', 31337, '0x5afe', 0, '0x6666', CAST('call' AS {{blob}}), '{"function": "tokenize"}', '0x51', 2, 'usr_01jdbvx0000000000000000003', NULL, NULL, '0xaa', 1795392000000, 1795392000500),
    ('prp_01jdbvx0000000000000000002', 'tokenize', 'prop_01jdbvx0000000000000000003', 'Tokenize Neubau', 'REFUSED', 31337, '0x5afe', 1, '0x6666', CAST('call' AS {{blob}}), '{}', '0x52', 2, 'usr_01jdbvx0000000000000000003', 'usr_01jdbvx0000000000000000003', 'Not yet.', NULL, 1795392000000, NULL);
INSERT INTO proposal_signatures (proposal_id, signer, user_id, signature, signed_at) VALUES
    ('prp_01jdbvx0000000000000000001', '0x15d34AAf54267DB7D7c367839AAf71A00a2C6A65', 'usr_01jdbvx0000000000000000003', CAST('signature' AS {{blob}}), 1795392000400);
INSERT INTO tokenizations (proposal_id, property_id, state, symbol, shares, price_micro_usdc, requested_by, created_at, ended_at) VALUES
    ('prp_01jdbvx0000000000000000001', 'prop_01jdbvx0000000000000000001', 'DONE', 'LINDEN', 10000, 50000000, 'usr_01jdbvx0000000000000000003', 1795392000000, 1795392000500),
    ('prp_01jdbvx0000000000000000002', 'prop_01jdbvx0000000000000000003', 'ABANDONED', 'NEU', 10, 1, 'usr_01jdbvx0000000000000000003', 1795392000000, 1795392000500);
INSERT INTO property_tokens (property_id, address, name, symbol, authorized_shares, price_micro_usdc, deed_hash, sold_shares, raised_micro_usdc, transaction_hash, block_number, tokenized_at) VALUES
    ('prop_01jdbvx0000000000000000001', '0x4444', 'Lindenhof', 'LINDEN', 10000, 50000000, CAST('hash1' AS {{blob}}), 7, 350000000, CAST('hash aa' AS {{blob}}), 10, 1795392000500),
    ('prop_01jdbvx0000000000000000002', '0x5555', 'Speicher', 'SPEICHER', 3, 9007199254740993, CAST('hash1' AS {{blob}}), 3, 27021597764222979, CAST('hash ab' AS {{blob}}), 11, 1795392000500);
INSERT INTO token_rules (transaction_hash, log_index, token, rules) VALUES
    (CAST('hash aa' AS {{blob}}), 1, '0x4444', '{"accredited_only": false}'),
    (CAST('hash ac' AS {{blob}}), 0, '0x4444', '{"accredited_only": true}');
INSERT INTO token_sales (token, deadline, minimum_raise_micro_usdc) VALUES
    ('0x4444', 1826928000000, 1000000000),
    ('0x5555', NULL, 0);
INSERT INTO share_transfers (token, transaction_hash, log_index, block_number, sender, receiver, shares, sender_since, transferred_at) VALUES
    ('0x4444', CAST('hash ba' AS {{blob}}), 2, 12, '0x0000', '0x90F79bf6EB2c4f870365E785982E1f101E93b906', 7, NULL, 1795392000600),
    ('0x4444', CAST('hash bb' AS {{blob}}), 0, 13, '0x90F79bf6EB2c4f870365E785982E1f101E93b906', '0x15d34AAf54267DB7D7c367839AAf71A00a2C6A65', 2, 1795392000600, 1795392000700);
INSERT INTO token_holders (token, wallet, shares, since) VALUES
    ('0x4444', '0x90F79bf6EB2c4f870365E785982E1f101E93b906', 5, 1795392000600),
    ('0x4444', '0x15d34AAf54267DB7D7c367839AAf71A00a2C6A65', 2, 1795392000700);
INSERT INTO share_lots (token, wallet, shares, remaining_shares, cost_micro_usdc, acquired_at, transaction_hash, transfer_id) VALUES
    ('0x4444', '0x90F79bf6EB2c4f870365E785982E1f101E93b906', 7, 5, 350000000, 1795392000600, CAST('hash ba' AS {{blob}}), 1),
    ('0x4444', '0x15d34AAf54267DB7D7c367839AAf71A00a2C6A65', 2, 2, NULL, 1795392000700, CAST('hash bb' AS {{blob}}), 2);
INSERT INTO share_lot_uses (transfer_id, lot_id, shares) VALUES
    (2, 1, 2);
INSERT INTO purchases (id, property_id, token, user_id, wallet, shares, price_micro_usdc, cost_micro_usdc, state, permit_nonce, expires_at, purchase_signature, permit_signature, transaction_hash, failure_reason, failure_params, created_at, submitted_at, confirmed_at, refunded_at, refund_transaction_hash, is_authorization) VALUES
    ('pur_01jdbvx0000000000000000001', 'prop_01jdbvx0000000000000000001', '0x4444', 'usr_01jdbvx0000000000000000001', '0x90F79bf6EB2c4f870365E785982E1f101E93b906', 7, 50000000, 350000000, 'CONFIRMED', '0', 1795395600000, CAST('one' AS {{blob}}), CAST('two' AS {{blob}}), CAST('hash ba' AS {{blob}}), NULL, NULL, 1795392000000, 1795392000100, 1795392000600, 1795651200000, CAST('hash ca' AS {{blob}}), 1),
    ('pur_01jdbvx0000000000000000002', 'prop_01jdbvx0000000000000000001', '0x4444', 'usr_01jdbvx0000000000000000001', '0x90F79bf6EB2c4f870365E785982E1f101E93b906', 9994, 50000000, 499700000000, 'FAILED', '1', 1795395600000, CAST('one' AS {{blob}}), CAST('two' AS {{blob}}), NULL, 'sold_out', '{"remaining": "3"}', 1795392000000, 1795392000100, NULL, NULL, NULL, 0),
    ('pur_01jdbvx0000000000000000003', 'prop_01jdbvx0000000000000000001', '0x4444', 'usr_01jdbvx0000000000000000001', '0x90F79bf6EB2c4f870365E785982E1f101E93b906', 1, 50000000, 50000000, 'REQUESTED', '1', 1795395600000, NULL, NULL, NULL, NULL, NULL, 1795392000000, NULL, NULL, NULL, NULL, 0);
INSERT INTO share_sales (token, buyer, shares, cost_micro_usdc, nonce, transaction_hash, log_index, transfer_id, purchase_id, purchase_state_before) VALUES
    ('0x4444', '0x90F79bf6EB2c4f870365E785982E1f101E93b906', 7, 350000000, CAST('nonce' AS {{blob}}), CAST('hash ba' AS {{blob}}), 1, 1, 'pur_01jdbvx0000000000000000001', 'SUBMITTED');
-- The audit log, whose head is there from the beginning
INSERT INTO audit_log (seq, at, actor, network, action, object_kind, object_id, params, previous_hash, hash) VALUES
    (1, 1795392000000, '', '', 'user.created', 'user', 'usr_01jdbvx0000000000000000003', '{"roles": ["admin"]}', '00', 'h1'),
    (2, 1795392000100, 'usr_01jdbvx0000000000000000003', '192.0.2.0/24', 'property.approved', 'property', 'prop_01jdbvx0000000000000000001', '{}', 'h1', 'h2');
UPDATE audit_head SET seq = 2, hash = 'h2';

-- Accounts
INSERT INTO one_time_tokens (token_hash, purpose, user_id, email_sealed, created_at, expires_at, used_at) VALUES
    ('t1', 'verify_email', 'usr_01jdbvx0000000000000000001', CAST('sealed' AS {{blob}}), 1795392000000, 1795478400000, 1795392000005),
    ('t2', 'reset_password', 'usr_01jdbvx0000000000000000002', CAST('sealed' AS {{blob}}), 1795651200000, 1795653000000, NULL);
INSERT INTO totp (user_id, secret_sealed, enabled_at, last_step) VALUES ('usr_01jdbvx0000000000000000003', CAST('sealed' AS {{blob}}), 1795392000000, 59846400);
INSERT INTO totp_enrolments (user_id, secret_sealed, created_at) VALUES ('usr_01jdbvx0000000000000000002', CAST('sealed' AS {{blob}}), 1795651200000);
INSERT INTO recovery_codes (user_id, code_index, used_at) VALUES ('usr_01jdbvx0000000000000000003', 'code 1', NULL), ('usr_01jdbvx0000000000000000003', 'code 2', 1795651200000);
INSERT INTO totp_resets (user_id, requested_by, requested_at) VALUES ('usr_01jdbvx0000000000000000003', 'usr_01jdbvx0000000000000000003', 1795651200000);
INSERT INTO role_requests (user_id, roles, requested_by, requested_at) VALUES ('usr_01jdbvx0000000000000000002', 6, 'usr_01jdbvx0000000000000000003', 1795651200000);
INSERT INTO challenges (nonce, purpose, user_id, address, message, expires_at, used_at) VALUES
    ('nonce3', 'sign_in', NULL, '0x90F79bf6EB2c4f870365E785982E1f101E93b906', 'Please sign: 3', 1795651500000, NULL);

-- The chain
INSERT INTO chain_leases (role, holder, fence, beat) VALUES ('chain', 'server-1', 4, 172800);
INSERT INTO token_audits (token, property_id, block_number, wallets, differences, audited_at) VALUES ('0x4444', 'prop_01jdbvx0000000000000000001', 12, 2, '[]', 1795651200000);

-- Verifications
INSERT INTO kyc_verification_history (verification_id, state, cause, reasons, at) VALUES
    ('kyc_01jdbvx0000000000000000001', 'APPROVED', 'renewal', NULL, 1795651200000),
    ('kyc_01jdbvx0000000000000000003', 'REJECTED', 'provider', CAST('sealed' AS {{blob}}), 1795651200000);
INSERT INTO kyc_wallet_consents (wallet, user_id, known_wallet, deadline, signature, given_at) VALUES
    ('0x976EA74026E726554dB657fA54763abd0C3a0aa9', 'usr_01jdbvx0000000000000000001', '0x90F79bf6EB2c4f870365E785982E1f101E93b906', 1795737600, CAST('signature' AS {{blob}}), 1795651200000);

-- Documents: one encrypted on disk, one that was removed
INSERT INTO document_blobs (blob_key, store, state, version, data_key, changed_at) VALUES
    ('blob1', 'local', 'stored', '', CAST('sealed key' AS {{blob}}), 1795651200000),
    ('blob2', 's3', 'removed', 'v7', CAST('sealed key' AS {{blob}}), 1795651200000);
INSERT INTO property_documents (id, property_id, kind, name, media_type, size_bytes, sha256, uploaded_by, uploaded_at, blob_key, visibility, photo_place) VALUES
    ('doc_01jdbvx0000000000000000004', 'prop_01jdbvx0000000000000000001', 'photo', 'back.webp', 'image/webp', 77, CAST('hash4' AS {{blob}}), 'usr_01jdbvx0000000000000000002', 1795651200000, 'blob1', 'managers', 1);
INSERT INTO property_valuations (id, property_id, valued_on_day, amount_usd_cents, method, appraiser, document_id, corrects, added_by, added_at) VALUES
    ('val_01jdbvx0000000000000000009', 'prop_01jdbvx0000000000000000001', 20783, 51000000, 'income', 'Appraisers & Sons', 'doc_01jdbvx0000000000000000003', 'val_01jdbvx0000000000000000001', 'usr_01jdbvx0000000000000000003', 1795651200000);

-- Sales that failed, what is owed, approvals and stops
INSERT INTO sale_events (token, kind, wallet, new_wallet, amount_micro_usdc, deadline, transaction_hash, log_index, at) VALUES
    ('0x4444', 'CANCELLED', NULL, NULL, 0, NULL, CAST('hash ca' AS {{blob}}), 0, 1795651200000),
    ('0x4444', 'REFUNDED', '0x90F79bf6EB2c4f870365E785982E1f101E93b906', NULL, 250000000, NULL, CAST('hash ca' AS {{blob}}), 1, 1795651200000),
    ('0x4444', 'OWED', '0x15d34AAf54267DB7D7c367839AAf71A00a2C6A65', NULL, 100000000, NULL, CAST('hash ca' AS {{blob}}), 2, 1795651200000),
    ('0x4444', 'MOVED', '0x90F79bf6EB2c4f870365E785982E1f101E93b906', '0x976EA74026E726554dB657fA54763abd0C3a0aa9', 250000000, NULL, CAST('hash cb' AS {{blob}}), 0, 1795651200000),
    ('0x5555', 'CLOSED', NULL, NULL, 0, NULL, CAST('hash cc' AS {{blob}}), 0, 1795651200000),
    ('0x5555', 'REOPENED', NULL, NULL, 0, 1826928000000, CAST('hash cd' AS {{blob}}), 0, 1795651200000);
INSERT INTO owed_payments (wallet, amount_micro_usdc, transaction_hash, log_index, at) VALUES
    ('0x15d34AAf54267DB7D7c367839AAf71A00a2C6A65', 40000000, CAST('hash ce' AS {{blob}}), 0, 1795651200000);
INSERT INTO transfer_approvals (token, sender, receiver, shares, valid_until, block_number, log_index, transaction_hash, at) VALUES
    ('0x4444', '0x90F79bf6EB2c4f870365E785982E1f101E93b906', '0x15d34AAf54267DB7D7c367839AAf71A00a2C6A65', 2, 1795737600000, 13, 0, CAST('hash cf' AS {{blob}}), 1795651200000),
    ('0x4444', '0x90F79bf6EB2c4f870365E785982E1f101E93b906', '0x15d34AAf54267DB7D7c367839AAf71A00a2C6A65', 2, 0, 14, 0, CAST('hash d0' AS {{blob}}), 1795651200000);
INSERT INTO token_stops (id, property_id, token, kind, wallet, reason, requested_by, created_at, began_at, began_transaction_hash, began_log_index, ended_at, ended_transaction_hash, ended_log_index, failure_reason) VALUES
    ('stp_01jdbvx0000000000000000001', 'prop_01jdbvx0000000000000000001', '0x4444', 'pause', NULL, 'A leak.', 'usr_01jdbvx0000000000000000003', 1795651200000, 1795651200100, CAST('hash d1' AS {{blob}}), 0, 1795651200200, CAST('hash d2' AS {{blob}}), 0, NULL),
    ('stp_01jdbvx0000000000000000002', 'prop_01jdbvx0000000000000000001', '0x4444', 'freeze', '0x15d34AAf54267DB7D7c367839AAf71A00a2C6A65', NULL, NULL, 1795651200000, 1795651200100, CAST('hash d3' AS {{blob}}), 0, NULL, NULL, NULL, NULL);
