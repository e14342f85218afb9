/** Search over what this phone holds: in memory only, so that no word outlives the text it stood in. */
export { SearchIndex, type Answer, type Found, type Text } from "./search-index";
export { fillInSlices } from "./slices";
export { asksSomething, understand, type Question } from "./question";
export { placesOf, type Span } from "./phrases";
export { passage, type Piece } from "./passage";
export { tongueOf, type Tongue } from "./fold";
