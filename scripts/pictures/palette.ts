const palette: Record<string, string> = {
  ivory: '#ece3d2',
  white: '#f1eee8',
  cream: '#ecdcb8',
  celadon: '#a3c2ae',
  ink: '#2a2c31',
  cinnabar: '#b23a28',
  clay: '#9c5537',
  walnut: '#6a4228',
  oak: '#c08f58',
  bamboo: '#d8b674',
  sand: '#cdb593',
  slate: '#5c6873',
  moss: '#6d7650',
  indigo: '#2b4168',
  blush: '#dba898',
  sky: '#9bb9cb',
  amber: '#b56b17',
  silver: '#cfd1d2',
  gold: '#c89b4e',
  forest: '#27483a',
  mustard: '#cc9426',
  kraft: '#b58a5a',
  graphite: '#3a3c40',
  brass: '#c8a261',
  copper: '#b87350',
};

/** The hex colour of a catalogue colour. */
export function tone(name: string): string {
  const hex = palette[name];
  if (!hex) throw new Error(`No such colour: ${name}`);
  return hex;
}
