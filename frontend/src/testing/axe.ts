import axe from 'axe-core';

/** The rules a page breaks, each with the elements; empty when it is fine. */
export async function findAxeViolations(container: Element): Promise<string[]> {
  const { violations } = await axe.run(container, {
    // Needs a real layout; the end-to-end story checks it.
    rules: { 'color-contrast': { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
