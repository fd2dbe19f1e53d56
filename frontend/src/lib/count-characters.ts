/** The length of a text in code points, as the server counts it. */
export function countCharacters(text: string): number {
  return Array.from(text).length;
}
