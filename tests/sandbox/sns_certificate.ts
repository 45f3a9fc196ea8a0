// SPDX-License-Identifier: GPL-3.0-or-later
// Keys that sign SNS messages, each with a certificate of its own making.
import { createHash, createPrivateKey, generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';

export interface SigningKey {
  privateKey: KeyObject;
  certificatePem: string;
  /** As AWS names its certificates; changes with the key. */
  fileName: string;
}

const validDays = 365;
const dayMs = 86_400_000;

async function newSigningKey(commonName: string): Promise<SigningKey> {
  const { default: forge } = await import('node-forge');
  const { publicKey, privateKey } = await promisify(generateKeyPair)('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.publicKeyFromPem(publicKey);
  certificate.serialNumber = `01${createHash('sha256').update(publicKey).digest('hex').slice(0, 30)}`;
  certificate.validity.notBefore = new Date(Date.now() - dayMs);
  certificate.validity.notAfter = new Date(Date.now() + validDays * dayMs);
  const names = [{ name: 'commonName', value: commonName }];
  certificate.setSubject(names);
  certificate.setIssuer(names);
  certificate.sign(forge.pki.privateKeyFromPem(privateKey), forge.md.sha256.create());
  const certificatePem = forge.pki.certificateToPem(certificate);
  const fileName = `SimpleNotificationService-${createHash('md5').update(certificatePem).digest('hex')}.pem`;
  return { privateKey: createPrivateKey(privateKey), certificatePem, fileName };
}

const made = new Map<string, Promise<SigningKey>>();

/** Made when first needed, and then the same for every sandbox of this process: a key takes a tenth of a second. */
export function signingKey(commonName: string): Promise<SigningKey> {
  let key = made.get(commonName);
  if (!key) made.set(commonName, (key = newSigningKey(commonName)));
  return key;
}

export const snsName = 'sns.amazonaws.com';
export const forgerName = 'forger.example';
