// SPDX-License-Identifier: GPL-3.0-or-later
// The types of accounts, sessions and the audit log.
import type { Page } from './api_types.ts';

export type Role = 'investor' | 'property_manager' | 'admin' | 'tenant';

export interface User {
  id: string;
  email: string;
  name: string;
  roles: Role[];
  created_at: string;
  email_verified: boolean;
  totp_enabled: boolean;
  disabled: boolean;
}

export interface Session {
  user: User;
  csrf_token: string;
  expires_at: string;
  must_enrol_totp: boolean;
}

export type TotpResetState = 'DONE' | 'NEEDS_SECOND_ADMIN';

export interface SessionListItem {
  id: string;
  created_at: string;
  seen_at: string;
  expires_at: string;
  network: string;
  device: string;
  is_current: boolean;
}

export interface AuditEntry {
  seq: number;
  at: string;
  actor: string | null;
  network: string | null;
  action: string;
  object_kind: string;
  object_id: string;
  params: Record<string, any>;
  previous_hash: string;
  hash: string;
}

export interface AuthAnswers {
  register: User;
  logIn: Session;
  logOut: undefined;
  getSession: Session;
  verifyEmail: undefined;
  resendVerification: undefined;
  changeEmail: undefined;
  enrolTotp: { secret: string; otpauth_uri: string };
  confirmTotp: { recovery_codes: string[] };
  renewRecoveryCodes: { recovery_codes: string[] };
  disableTotp: undefined;
  forgotPassword: undefined;
  resetPassword: undefined;
  changePassword: undefined;
  listSessions: Page<SessionListItem>;
  revokeSession: undefined;
  revokeOtherSessions: undefined;
  createSignInChallenge: { message: string; nonce: string; expires_at: string };
  logInWithWallet: Session;
  getUser: User;
  disableUser: undefined;
  enableUser: undefined;
  resetUserTotp: { state: TotpResetState };
  listAuditLog: Page<AuditEntry>;
  listUsers: Page<User>;
  setRoles: User | { state: 'NEEDS_SECOND_ADMIN' };
}
