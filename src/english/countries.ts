/** Sovereign states and the like as the news calls them, in small letters: what "the country" can be. Compiled by hand. */
export const COUNTRIES: ReadonlySet<string> = /* @__PURE__ */ new Set(
  (
    'afghanistan,albania,algeria,andorra,angola,antigua and barbuda,argentina,armenia,australia,austria,azerbaijan,bahamas,bahrain,bangladesh,barbados,belarus,belgium,' +
    'belize,benin,bhutan,bolivia,bosnia,bosnia and herzegovina,botswana,brazil,brunei,bulgaria,burkina faso,burundi,cambodia,cameroon,canada,cape verde,central african republic,chad,chile,china,colombia,comoros,congo,' +
    'costa rica,croatia,cuba,cyprus,czech republic,denmark,djibouti,dominica,dominican republic,dr congo,drc,east timor,ecuador,egypt,el salvador,england,equatorial guinea,eritrea,estonia,eswatini,ethiopia,fiji,finland,' +
    'france,gabon,gambia,georgia,germany,ghana,greece,grenada,guatemala,guinea,guinea-bissau,guyana,haiti,honduras,hungary,iceland,india,indonesia,iran,iraq,ireland,israel,italy,ivory coast,jamaica,japan,jordan,' +
    'kazakhstan,kenya,kiribati,kosovo,kuwait,kyrgyzstan,laos,latvia,lebanon,lesotho,liberia,libya,liechtenstein,lithuania,luxembourg,madagascar,malawi,malaysia,maldives,mali,malta,marshall islands,mauritania,mauritius,' +
    'mexico,micronesia,moldova,monaco,mongolia,montenegro,morocco,mozambique,myanmar,namibia,nauru,nepal,netherlands,new zealand,nicaragua,niger,nigeria,north korea,north macedonia,macedonia,norway,oman,pakistan,palau,' +
    'palestine,panama,papua new guinea,paraguay,peru,philippines,poland,portugal,puerto rico,qatar,romania,russia,rwanda,samoa,san marino,saudi arabia,scotland,senegal,serbia,seychelles,sierra leone,singapore,slovakia,' +
    'slovenia,solomon islands,somalia,somaliland,south africa,south korea,south sudan,soviet union,spain,sri lanka,sudan,suriname,sweden,switzerland,syria,taiwan,tajikistan,tanzania,thailand,timor-leste,togo,tonga,' +
    'trinidad and tobago,tunisia,türkiye,turkey,turkmenistan,tuvalu,uganda,ukraine,united arab emirates,united kingdom,united states,uruguay,uzbekistan,vanuatu,vatican,venezuela,vietnam,wales,yemen,yugoslavia,zambia,zimbabwe'
  ).split(','),
);
