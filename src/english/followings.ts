/*
 * Roles by whose they are: what stands right before one, with a capital, is the name of a club ("[Velden] striker Luis Amaro"), of a body ("[Lumen] chairman Tom Reed") or of a place
 * ("[Velden] mayor Carla Rossi"). In small letters. Who adds one edits this file alone.
 */

import { wordSet } from './sets.ts';
import { TRADES } from './trades.ts';

/** Of a club, whoever bears them. */
export const CLUB_ROLES = /* @__PURE__ */ wordSet(
  'striker midfielder defender goalkeeper goalie trainer winger skipper playmaker quarterback linebacker cornerback pitcher shortstop catcher outfielder prop hooker flanker fly-half scrum-half lock centre-back ' +
    'full-back fullback left-back right-back centre-forward wicketkeeper batsman bowler all-rounder goaltender coach captain manager boss fans supporters',
);
/** Of a firm or another body. */
export const BODY_ROLES = /* @__PURE__ */ wordSet(
  'chairman chairwoman chairperson ceo cfo coo cto chief boss founder co-founder director spokesman spokeswoman spokesperson executive shareholder employee',
);
/** Of a place that has a government. */
export const PLACE_ROLES = /* @__PURE__ */ wordSet(
  'mayor governor president premier ambassador king queen sultan emir chancellor',
);

/** How the names of clubs end: "Tarn Rovers". */
export const CLUB_ENDS = /* @__PURE__ */ wordSet(
  'united rovers wanderers athletic albion rangers hotspur fc afc cf sc',
);

/** How the names of clubs begin: "Sporting Tarn". */
export const CLUB_STARTS = /* @__PURE__ */ wordSet(
  'fc ac afc cf sc real sporting racing atletico atlético dynamo dinamo lokomotiv inter olympique borussia',
);

/** How the names of firms end: "Lumen Group". Some of these words end other names, too. */
export const FIRM_ENDS: ReadonlySet<string> = /* @__PURE__ */ new Set([
  ...TRADES,
  ...'group holding entertainment media pharma bank foundries steel oil partners capital ventures labs records semiconductor solar robotics'.split(
    ' ',
  ),
]);
