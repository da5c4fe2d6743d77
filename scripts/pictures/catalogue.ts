/** What the demo shop's pictures show: kinds of goods by category, and the colours each kind comes in. */
const categories = {
  teaware: {
    teapot: 'celadon clay ink ivory',
    'teapot-side': 'clay celadon ivory',
    gaiwan: 'ivory celadon sky',
    teacup: 'celadon ink ivory blush',
    'tea-canister': 'ink celadon clay ivory',
  },
  tableware: {
    bowl: 'ivory celadon indigo sand',
    plates: 'ivory moss indigo blush',
    chopsticks: 'walnut ink cinnabar',
    vase: 'ivory celadon ink clay',
    mug: 'sand indigo moss blush',
  },
  kitchen: {
    casserole: 'cinnabar ink cream forest',
    pan: 'ink cream slate',
    kettle: 'silver ink cream forest',
    'cutting-board': 'oak walnut bamboo',
    'pepper-mill': 'walnut ink oak ivory',
  },
  lighting: {
    'table-lamp': 'ivory cinnabar moss ink',
    'desk-lamp': 'white ink mustard sky',
    pendant: 'cream ink forest clay',
    lantern: 'ivory blush sky',
    'floor-lamp': 'ivory sand ink',
  },
  textiles: {
    towels: 'ivory blush sky moss',
    cushion: 'sand indigo clay moss',
    'cushion-round': 'mustard blush slate ivory',
    blanket: 'cream slate clay forest',
    rug: 'sand indigo clay',
  },
  audio: {
    headphones: 'ink ivory sand indigo',
    earbuds: 'white ink blush sky',
    speaker: 'slate sand cinnabar forest',
    'speaker-box': 'walnut ink ivory',
    turntable: 'walnut ink white',
  },
  accessories: {
    'phone-case': 'blush ink moss sky',
    'power-bank': 'white ink sand sky',
    keyboard: 'ivory ink sky',
    mouse: 'ivory ink blush moss',
    charger: 'white ink slate',
  },
  wearables: {
    watch: 'ink sand moss cinnabar',
    band: 'ink blush sky',
    humidifier: 'white celadon blush ink',
    fan: 'white ink celadon mustard',
    scale: 'white ink sand',
  },
  stationery: {
    notebook: 'cinnabar indigo kraft ink',
    pen: 'ink cinnabar forest ivory',
    'ink-bottle': 'indigo cinnabar forest',
    'pencil-cup': 'sand ink blush moss',
    tape: 'blush sky mustard',
  },
  bags: {
    backpack: 'ink sand moss indigo',
    tote: 'cream ink mustard sky',
    suitcase: 'ivory ink sky forest',
    wallet: 'walnut ink cinnabar',
    duffel: 'walnut ink moss',
  },
  care: {
    'pump-bottle': 'ivory sand moss ink',
    'cream-jar': 'white blush celadon amber',
    soap: 'ivory blush moss ink',
    comb: 'walnut bamboo ink',
    perfume: 'amber blush sky',
  },
  food: {
    'tea-tin': 'forest cinnabar indigo mustard',
    'honey-jar': 'amber gold cream',
    'gift-box': 'cinnabar forest ink gold',
    'coffee-bag': 'kraft ink ivory forest',
    'nut-jar': 'amber cream moss',
  },
} as const;

export type Picture = { readonly key: string; readonly kind: string; readonly colour: string; readonly second: boolean };

/** Every picture: each kind in each colour, and its first colour once more from the other side. */
export const pictures: readonly Picture[] = Object.values(categories).flatMap((kinds) =>
  Object.entries(kinds).flatMap(([kind, colours]) =>
    colours.split(' ').flatMap((colour, index) => {
      const picture = { key: `${kind}-${colour}`, kind, colour, second: false };
      return index === 0 ? [picture, { ...picture, key: `${picture.key}-2`, second: true }] : [picture];
    }),
  ),
);
