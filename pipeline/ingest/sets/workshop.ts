import { rm } from 'node:fs/promises';
import { privateFolder } from '../../operate/wholeFile.ts';
import { pathLiteral } from '../../warehouse/sqlText.ts';
import { Warehouse } from '../../warehouse/warehouse.ts';

/** Where files are checked in sets: a database in memory, and a folder for files that are gone afterwards. */
export interface Workshop {
  warehouse: Warehouse;
  folder: string;
}

/** Opens a workshop for some work. What a killed run left in the folder is cleared away first. */
export async function withWorkshop<T>(folder: string, work: (workshop: Workshop) => Promise<T>): Promise<T> {
  await rm(folder, { recursive: true, force: true });
  await privateFolder(folder);
  const warehouse = await Warehouse.open(':memory:');
  try {
    await warehouse.run(`set temp_directory = ${pathLiteral(folder)}`);
    return await work({ warehouse, folder });
  } finally {
    warehouse.close();
    await rm(folder, { recursive: true, force: true });
  }
}
