import { relationSet } from './relations.ts';

// Sets of relations that several questions ask for, by the terms of Universal Dependencies. What one question alone asks for stands beside it.

export const SUBJECTS = /* @__PURE__ */ relationSet('nsubj', 'nsubj:pass');
export const ACTIVE_SUBJECTS = /* @__PURE__ */ relationSet('nsubj');
export const PASSIVE_SUBJECTS = /* @__PURE__ */ relationSet('nsubj:pass');
export const CLAUSAL_SUBJECTS = /* @__PURE__ */ relationSet('csubj');
export const ANY_SUBJECTS = /* @__PURE__ */ relationSet('nsubj', 'nsubj:pass', 'csubj');
export const SUBJECTS_OR_EXPLETIVES = /* @__PURE__ */ relationSet('nsubj', 'nsubj:pass', 'expl');

export const OBJECTS = /* @__PURE__ */ relationSet('obj', 'iobj');
export const DIRECT_OBJECTS = /* @__PURE__ */ relationSet('obj');
export const INDIRECT_OBJECTS = /* @__PURE__ */ relationSet('iobj');
export const OBJECTS_OR_OBLIQUES = /* @__PURE__ */ relationSet('obj', 'iobj', 'obl');

export const OBLIQUES = /* @__PURE__ */ relationSet('obl');
export const AGENTS = /* @__PURE__ */ relationSet('obl:agent');
export const ADJUNCTS = /* @__PURE__ */ relationSet('obl', 'advcl');
export const ADVERBIALS = /* @__PURE__ */ relationSet('obl', 'obl:unmarked', 'advmod');

export const COMPLEMENTS = /* @__PURE__ */ relationSet('ccomp', 'xcomp');
export const CLAUSAL_COMPLEMENTS = /* @__PURE__ */ relationSet('ccomp');
export const OPEN_COMPLEMENTS = /* @__PURE__ */ relationSet('xcomp');

export const AUXILIARIES = /* @__PURE__ */ relationSet('aux');
export const PASSIVE_AUXILIARIES = /* @__PURE__ */ relationSet('aux:pass');
export const COPULAS = /* @__PURE__ */ relationSet('cop');
export const AUXILIARIES_OR_COPULAS = /* @__PURE__ */ relationSet('aux', 'cop');
export const ANY_AUXILIARIES = /* @__PURE__ */ relationSet('aux', 'aux:pass', 'cop');

/** Clauses that hang from a noun: relative ones, and all others ("the plan to [go]", "the firm [accused] of fraud"). */
export const NOUN_CLAUSES = /* @__PURE__ */ relationSet('acl', 'acl:relcl');
export const ADNOMINAL_CLAUSES = /* @__PURE__ */ relationSet('acl');
export const RELATIVE_CLAUSES = /* @__PURE__ */ relationSet('acl:relcl');

export const POSSESSORS = /* @__PURE__ */ relationSet('nmod:poss');
export const NOMINAL_MODIFIERS = /* @__PURE__ */ relationSet('nmod');

export const CASE_MARKERS = /* @__PURE__ */ relationSet('case');
export const MARKERS = /* @__PURE__ */ relationSet('mark');
export const CASES_OR_MARKERS = /* @__PURE__ */ relationSet('case', 'mark');
export const COORDINATORS = /* @__PURE__ */ relationSet('cc');
export const CONJUNCTS = /* @__PURE__ */ relationSet('conj');
export const PARTICLES = /* @__PURE__ */ relationSet('compound:prt');
