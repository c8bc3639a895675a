interface Bill {
  serialNumber?: string;
  metadata: { timestamp?: string; component: { name: string } };
}

/**
 * A CycloneDX list of packages as npm writes it, made the same for the same packages: without the moment and number of its
 * writing, and under the project's own name, which npm takes from the folder.
 */
export function billOfMaterials(written: string, name: string): string {
  const { serialNumber, ...bill } = JSON.parse(written) as Bill;
  const { timestamp, ...metadata } = bill.metadata;
  const component = { ...metadata.component, name };
  return `${JSON.stringify({ ...bill, metadata: { ...metadata, component } }, null, 2)}\n`;
}
