import { carrierNamed, detectCarrier } from '@/lib/domain/fulfilment/detect-carrier';
import { isHumanNumber } from '@/lib/shared/number';
import type { TypedLine } from './read-lines';
import type { LineProblem, ReadLine } from './views';

type Carrier = { readonly code: string; readonly name: string; readonly nameEn: string };
type Choice = { readonly carriers: readonly Carrier[]; readonly otherwise: string | null };

const problem = (code: LineProblem['code'], params: LineProblem['params'] = {}): LineProblem => ({ code, params });
/** A spreadsheet keeps 15 digits of a number: the rest are noughts, or it writes powers of ten. */
const isCut = (number: string) => /^\d(\.\d+)?e\+\d+$/i.test(number) || (/^\d{15}00$/.test(number) && !isHumanNumber(number));

function wrong({ number, trackingNumber, carrier }: TypedLine, carrierCode: string): LineProblem | null {
  if (isCut(number) || isCut(trackingNumber)) return problem('SHIP_NUMBER_CUT');
  if (!isHumanNumber(number)) return problem('SHIP_LINE_UNREADABLE');
  if (!/^[A-Z0-9-]{6,40}$/.test(trackingNumber)) return problem('TRACKING_NUMBER_INVALID');
  if (carrierCode !== '') return null;
  return carrier === '' ? problem('CARRIER_UNDETECTED') : problem('CARRIER_UNKNOWN', { value: carrier.slice(0, 40) });
}

function judge(line: TypedLine, position: number, { carriers, otherwise }: Choice): ReadLine {
  const trackingNumber = line.trackingNumber.replaceAll(/\s+/g, '').toUpperCase();
  const named = carrierNamed(carriers, line.carrier)?.code;
  const known = carriers.find(({ code }) => code === detectCarrier(trackingNumber))?.code;
  const carrierCode = line.carrier === '' ? (known ?? otherwise ?? '') : (named ?? '');
  const found = wrong({ ...line, trackingNumber }, carrierCode);
  return {
    position,
    text: line.text,
    number: isHumanNumber(line.number) ? line.number : '',
    carrierCode,
    trackingNumber: trackingNumber.slice(0, 40),
    detected: line.carrier === '' && known !== undefined,
    problem: found,
  };
}

const parcelOf = ({ carrierCode, trackingNumber }: ReadLine) => `${carrierCode} ${trackingNumber}`;

/** The other line that has the same; which of the two is meant, nobody knows. */
function twice(line: ReadLine, all: readonly ReadLine[]): LineProblem | null {
  const row = (same: (other: ReadLine) => boolean) => all.find((other) => other.position !== line.position && same(other))?.position;
  const order = row((other) => other.number === line.number);
  if (order !== undefined) return problem('ORDER_TWICE', { row: order });
  const parcel = row((other) => parcelOf(other) === parcelOf(line));
  return parcel === undefined ? null : problem('TRACKING_NUMBER_TWICE', { row: parcel });
}

/** What can be said of lines by themselves. One that says the same as one before it is left out. */
export function judgeLines(typed: readonly TypedLine[], choice: Choice): ReadLine[] {
  const judged = typed.map((line, index) => judge(line, index + 1, choice));
  const seen = new Set<string>();
  const lines = judged.filter((line) => {
    const key = `${line.number} ${parcelOf(line)}`;
    return line.problem !== null || (!seen.has(key) && seen.add(key));
  });
  const good = lines.filter((line) => line.problem === null);
  const shared = new Set(
    [...Map.groupBy(good, ({ number }) => number).values(), ...Map.groupBy(good, parcelOf).values()]
      .filter((some) => some.length > 1)
      .flat(),
  );
  return lines.map((line) => (shared.has(line) ? { ...line, problem: twice(line, good) } : line));
}
