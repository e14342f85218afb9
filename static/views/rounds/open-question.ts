/** Tells a question that shuts a conversation from one that opens it: in three languages, and quiet where it is not sure. */
import type { Language } from "../../i18n";

/** Answered by yes or no, or an idea dressed as a question. */
export type Shut = { how: "closed" | "leading"; language: Language };

const EN = "you|he|she|it|they|we|i|there|this|that|the|your|her|his|their|anyone|anybody|somebody|someone";
const NL = "je|jij|jullie|u|hij|ze|zij|het|er|dit|dat|die|de|we|wij|ik|iemand|hem|haar";
const SV = "du|ni|han|hon|hen|den|det|de|dem|vi|jag|någon|någonting|det här|det där";

const ASKS: Record<Language, { closed: RegExp; leading: RegExp; opens: RegExp }> = {
  en: {
    closed: begins(`(?:have|has|had|did|do|does|is|are|was|were|can|could|will|would|should|shall|may|might|must) (?:${EN})`),
    leading: begins(
      "why (?:don|didn|haven|wouldn|couldn)[’']?t (?:you|they|we|he|she)|why (?:do|did|have|would|could) (?:you|they|we|he|she) not|why not" +
        "|(?:have|did|do|would|could|should|can|are|is|were|was|has)n[’']?t (?:you|it|they|he|she|we|there)|(?:have|did|could|would|should) you (?:not|ever (?:tried|thought)|tried|thought|considered|try|think of|consider)" +
        "|what if you|how about|what about (?:asking|trying|just|if)|maybe you should|you should|you could|shouldn[’']?t",
      "[^?]*(?:, (?:right|yes|no|(?:do|is|was|did|have|could|should)n[’']?t (?:you|it|they|he|she)))",
    ),
    opens: begins("what|how|when|where|who|whose|which|why|tell"),
  },
  nl: {
    closed: begins(
      "(?:heb|hebben|heeft|had|hadden|ben|bent|is|zijn|was|waren|kan|kun|kunt|kon|konden|kunnen|zou|zouden|zul|zal|zullen|wil|wilt|wilde|willen|moet|moest|moeten|mag|mocht|mogen" +
        `|doe|doet|deed|ga|gaat|ging|weet|wist|denk|dacht|vind|vindt|vond|voel|voelde|durf|durfde|merk|merkte|zag|zie|hoor|hoorde|zeg|zei|vraag|vroeg|geef|gaf|werd|word|wordt|komt|kwam) (?:${NL})`,
    ),
    leading: begins(
      "waarom (?:\\w+ ){0,2}(?:je|jij|jullie|u)(?: \\w+){0,4} niet|waarom niet" +
        "|(?:zou|moet|moest|kun|kan|kon|wil|wilde|had|heb|ben|is|was|mag) (?:je|jij|jullie|u|het) (?:\\w+ )?niet|(?:heb|had|zou|kun|kan) (?:je|jij|jullie|u) (?:al |ook |eens |wel eens |al eens |er )*(?:geprobeerd|gedacht|overwogen|aan gedacht|eens)" +
        "|wat als je|misschien moet je|misschien kun je|je moet|je kunt beter",
      "[^?]*(?:, toch|,? (?:hè|of niet|niet dan|nietwaar))",
    ),
    opens: begins("wat|hoe\\w*|wanneer|waar\\w*|wie|welke?|vertel"),
  },
  sv: {
    closed: begins(
      "(?:har|hade|är|var|blev|blir|kan|kunde|ska|skulle|vill|ville|måste|får|fick|borde|bör|gör|gjorde|går|gick|tror|trodde|tycker|tyckte|känner|kände|tänker|tänkte|vet|visste|vågar|vågade|märkte|såg|ser|hörde|sa|säger|frågade|finns|fanns|brukar|behöver|behövde) " +
        `(?:${SV})`,
    ),
    leading: begins(
      "varför (?:\\S+ ){0,2}(?:du|ni)(?: \\S+){0,3} inte|varför inte" +
        "|(?:borde|skulle|kan|kunde|ska|vill|har|hade|är|var) (?:du|ni|det) inte|(?:har|hade|skulle|kan) (?:du|ni) (?:någon gång |redan |ens )?(?:provat|prövat|försökt|testat|tänkt på|övervägt|funderat på att)" +
        "|tänk om du|kanske borde du|du borde|du kan väl",
      "[^?]*(?:, (?:va|visst)|,? (?:eller hur|eller inte|inte sant))",
    ),
    opens: begins("vad|hur|när|vart|varifrån|vem|vilka|vilken|vilket|varför|berätta"),
  },
};

/** `anywhere`: what stands at the end of a question. What leads up to it (*and*, *maar*, *men*) is passed over. */
function begins(words: string, anywhere?: string): RegExp {
  const opening = "^[\\s\"“”‘’'–-]*(?:(?:and|but|so|well|or|en|maar|dus|och|men|så)[ ,]+)?";
  return new RegExp(`${opening}(?:${words})(?![\\p{L}])${anywhere ? `|^${anywhere}\\s*\\?` : ""}`, "iu");
}

const LANGUAGES = Object.keys(ASKS) as Language[];

/** What the questions in a response shut; null where one of them opens, or where nobody can tell. `first`: whose words most likely are. */
export function shutIn(text: string, first: Language): Shut | null {
  const order = [first, ...LANGUAGES.filter((one) => one !== first)];
  const asked = (text.match(/[^.?!\n]+[.?!]?/gu) ?? []).filter((one) => one.trim()).map((one) => shutOf(one, order));
  return asked.includes("open") ? null : (asked.find((one) => one !== null && one !== "open") as Shut | undefined) ?? null;
}

function shutOf(sentence: string, order: Language[]): Shut | "open" | null {
  if (/[.!]\s*$/u.test(sentence)) return null;
  for (const language of order) if (ASKS[language].leading.test(sentence)) return { how: "leading", language };
  if (order.some((language) => ASKS[language].opens.test(sentence))) return sentence.trim().split(/\s+/u).length > 2 ? "open" : null;
  for (const language of order) if (ASKS[language].closed.test(sentence)) return { how: "closed", language };
  return null;
}

/** Beginnings that open, to go on from. */
export const OPENINGS: Record<Language, string[]> = {
  en: ["What happened when", "How did you notice that", "What would you like"],
  nl: ["Wat gebeurde er toen", "Hoe merkte je dat", "Wat zou je het liefst"],
  sv: ["Vad hände när", "Hur märkte du att", "Vad skulle du helst"],
};
