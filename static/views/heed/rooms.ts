/** The number of a room, a bed or a flat, after its own word. */
import { trace, type Trace } from "./trace";

const ROOM = /(?<!\p{L})(?:kamer(?:nummer)?|appartement|app\.|bed|room|rm\.?|flat|rum(?:met|snummer)?|säng|lägenhet(?:en)?|lgh\.?)\s*(?:nr\.?|no\.?|number|nummer|:)?\s*\d{1,4}(?:[.-]\d{1,3})?(?:\s?[a-dA-D])?(?![\p{L}\p{N}])(?!\s*(?:keer|uur|min|mensen|personen|maal|times|hours|people|minutes|gånger|timmar|minuter|personer|dagar|dagen|days|weeks|weken|veckor|m2|m²|[%,.]\d))/giu;

export const roomsIn = (text: string): Trace[] => [...text.matchAll(ROOM)].map((found) => trace(found, "room"));
