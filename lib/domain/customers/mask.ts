/** The first three and the last four digits of a number; of a short one the last two (GB/T 35273, annex on display). */
export function maskPhone(phone: string): string {
  const shown = phone.length >= 11 ? [phone.slice(0, 3), phone.slice(-4)] : ['', phone.slice(-2)];
  return `${shown[0]}${'*'.repeat(Math.max(3, phone.length - shown.join('').length))}${shown[1]}`;
}

/** The first character of the name, and the host. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return at < 1 ? '***' : `${Array.from(email)[0] ?? ''}***${email.slice(at)}`;
}
