// SPDX-License-Identifier: GPL-3.0-or-later
// The little of node-forge that is used here; it brings no types.
declare module 'node-forge' {
  interface Certificate {
    publicKey: object;
    serialNumber: string;
    validity: { notBefore: Date; notAfter: Date };
    setSubject(names: { name: string; value: string }[]): void;
    setIssuer(names: { name: string; value: string }[]): void;
    sign(privateKey: object, digest: object): void;
  }
  const forge: {
    md: { sha256: { create(): object } };
    pki: {
      createCertificate(): Certificate;
      certificateToPem(certificate: Certificate): string;
      privateKeyFromPem(pem: string): object;
      publicKeyFromPem(pem: string): object;
    };
  };
  export default forge;
}
