/** "林**" for 林小满, "A***" for Alice: at most three stars. */
export const maskName = (name: string): string => {
  const [first = '', ...rest] = name.trim();
  return first + '*'.repeat(Math.min(3, rest.length));
};

/** "138****8000" for 13800138000; of shorter numbers the last two digits stay. */
export const maskPhone = (phone: string): string =>
  phone.length >= 11 ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : `****${phone.slice(-2)}`;

/** "l***@example.test" for lin@example.test; stars alone for what is none. */
export const maskEmail = (email: string): string => /^(.).*(@[^@]*)$/su.exec(email)?.slice(1).join('***') ?? '***';
