import type { IndicatorDefinition } from '../publication/tables.ts';
import { type Audit, audit } from './audit.ts';
import { chooseSecondary } from './chooseSecondary.ts';
import { type FactKey, type FactPart, factCells, PARTS } from './factCells.ts';
import type { Hiding } from './hiding.ts';
import type { Solve } from './integerProgramme.ts';
import type { Nesting } from './knownLinks.ts';
import type { DisclosurePolicy } from './policy.ts';
import type { CountedFigure } from './roleCounts.ts';
import { System } from './system.ts';
import type { Told } from './told.ts';

/** What is hidden of figures. */
export interface HiddenFigures {
  hiding: Hiding;
  audited: Audit;
  /** The place of a count among the cells of the system; null where it is none. */
  placeOf(row: FactKey, part: FactPart): number | null;
  isHidden(row: FactKey, part: FactPart): boolean;
}

/**
 * Hides what is small in figures and as few others as keep it from being worked out. Where that cannot be had, because
 * earlier publications have told too much around it, what was never told is withheld: the members of a breakdown in that
 * month, zeros among them, so that not even that there are some is said. What is narrow then, the audit says.
 */
export function hideFigures(
  figures: readonly CountedFigure[],
  definitions: readonly Pick<IndicatorDefinition, 'id' | 'unit'>[],
  knowledge: { policy: DisclosurePolicy; nestings: readonly Nesting[]; told: Told; solve: Solve },
): HiddenFigures {
  const { policy, nestings, told, solve } = knowledge;
  const withheld = new Set<string>();
  for (;;) {
    const counted = figures.filter((row) => !withheld.has(groupOf(row)));
    const made = factCells(counted, definitions, { policy, nestings, wasTold: told.wasTold });
    const system = new System(told.cellsWith(made), made.relations);
    const hiding = chooseSecondary(system, policy, solve);
    const audited = audit(hiding, solve);
    const before = withheld.size;
    const narrow = new Set(audited.narrow.map(({ id }) => id));
    for (const row of narrow.size > 0 ? counted : []) {
      const isNarrow = made.cellsOf(row).some((id) => narrow.has(id));
      if (isNarrow && !PARTS.some((part) => told.wasTold(row, part))) withheld.add(groupOf(row));
    }
    if (withheld.size > before) continue;
    const placeOf = (row: FactKey, part: FactPart) => {
      const id = made.cellOf(row, part);
      return id === null ? null : system.placeOf(id);
    };
    return {
      hiding,
      audited,
      placeOf,
      isHidden(row, part) {
        if (withheld.has(groupOf(row))) return true;
        const place = placeOf(row, part);
        return place === null ? made.isWithheld(row, part) : hiding.hidden[place]!;
      },
    };
  }
}

const groupOf = ({ indicator, month, breakdown }: FactKey) => JSON.stringify([indicator, month, breakdown]);
