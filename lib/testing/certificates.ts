import { createHash, X509Certificate } from 'node:crypto';
import forge from 'node-forge';

type Signer = { readonly privateKey: string; readonly publicKey: string };
type Wanted = {
  readonly name: string;
  readonly of: Signer;
  readonly by?: { readonly name: string; readonly key: Signer };
  readonly days?: number;
};

/** A certificate as Alipay issues them, for tests; without `by` it signs itself. */
export function makeCertificate({ name, of, by = { name, key: of }, days = 365 }: Wanted): string {
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.publicKeyFromPem(of.publicKey);
  certificate.serialNumber = `0${forge.util.bytesToHex(forge.random.getBytesSync(12))}`;
  const day = 86_400_000;
  certificate.validity.notBefore = new Date(Date.now() - 400 * day);
  certificate.validity.notAfter = new Date(Date.now() + days * day);
  const person = (commonName: string) => [
    { shortName: 'C', value: 'CN' },
    { shortName: 'O', value: 'Dianpu test' },
    { shortName: 'CN', value: commonName },
  ];
  certificate.setSubject(person(name));
  certificate.setIssuer(person(by.name));
  certificate.sign(forge.pki.privateKeyFromPem(by.key.privateKey), forge.md.sha256.create());
  return forge.pki.certificateToPem(certificate);
}

/** The number that Alipay knows a certificate by. Source: opendocs.alipay.com, 公钥证书 */
export function certificateNumber(pem: string): string {
  const { issuer, serialNumber } = new X509Certificate(pem);
  const names = issuer.split('\n').toReversed().join(',');
  return createHash('md5')
    .update(names + BigInt(`0x${serialNumber}`).toString())
    .digest('hex');
}
